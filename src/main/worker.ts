import { serveJob } from './core/jobs/serve-job.ts';

await serveJob();
