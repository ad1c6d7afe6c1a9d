import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import * as pkijs from 'pkijs';

/** RFC 3161 time-stamps through pkijs: the request, and the checks of the answer. Only a hash ever leaves the computer. */
pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }));

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const tstInfoOid = '1.2.840.113549.1.9.16.1.4';
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47';
const signingCertificateOid = '1.2.840.113549.1.9.16.2.12';
const extendedKeyUsageOid = '2.5.29.37';
const timeStampingOid = '1.3.6.1.5.5.7.3.8';

export interface TimestampRequest {
  readonly der: Buffer;
  readonly nonce: Buffer;
}

/** What a verified token says. Whether the authority deserves trust is for the reader; its certificate names it. */
export interface TimestampFacts {
  /** ISO 8601 UTC: when the authority says that it saw the hash. */
  readonly at: string;
  readonly authority: string;
  readonly issuer: string;
  /** SHA-256 of the authority's certificate, hex. */
  readonly certificate: string;
  readonly serialNumber: string;
  readonly policy: string;
}

export type TimestampProblem =
  | 'not-a-response'
  | 'refused'
  | 'other-content'
  | 'other-nonce'
  | 'no-certificate'
  | 'certificate-not-for-timestamps'
  | 'certificate-not-valid-then'
  | 'signature-invalid';

export type TimestampCheck =
  | { readonly ok: true; readonly facts: TimestampFacts; readonly token: Buffer }
  | { readonly ok: false; readonly problem: TimestampProblem; readonly detail: string };

const refuse = (problem: TimestampProblem, detail = ''): TimestampCheck => ({ ok: false, problem, detail });

/** Asks for a token over the SHA-256 of `data`, with the authority's certificate in the answer (RFC 3161, 2.4.1). */
export function timestampRequest(data: Buffer): TimestampRequest {
  // The first bit is off, so that the integer is positive in DER without a leading zero.
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: sha256Oid,
        algorithmParams: new Null(),
      }),
      hashedMessage: new OctetString({ valueHex: bytesOf(sha256(data)) }),
    }),
    nonce: new Integer({ valueHex: bytesOf(nonce) }),
    certReq: true,
  });
  return { der: Buffer.from(request.toSchema().toBER(false)), nonce };
}

/**
 * Checks an answer against what was asked, before it is kept: status, content, nonce, certificate and signature. `nonce` is null for an
 * answer that was kept: who keeps it does not keep the question.
 */
export async function checkTimestampResponse(
  response: Buffer,
  data: Buffer,
  nonce: Buffer | null,
): Promise<TimestampCheck> {
  let parsed: pkijs.TimeStampResp;
  try {
    parsed = pkijs.TimeStampResp.fromBER(bytesOf(response));
  } catch (error) {
    return refuse('not-a-response', error instanceof Error ? error.message : '');
  }
  // 0 granted, 1 granted with modifications (RFC 3161, 2.4.2).
  const status: number = parsed.status.status;
  if (status > 1 || !parsed.timeStampToken) return refuse('refused', statusText(parsed));
  const token = Buffer.from(parsed.timeStampToken.toSchema().toBER(false));
  const checked = await checkTimestampToken(token, data);
  if (!checked.ok || nonce === null) return checked;
  const found = tokenParts(token)?.info.nonce;
  if (!found || !Buffer.from(found.valueBlock.valueHexView).equals(nonce)) return refuse('other-nonce');
  return checked;
}

/** Checks a kept token: that it is over `data`, and signed by the certificate in it, which is one for time-stamps. */
export async function checkTimestampToken(token: Buffer, data: Buffer): Promise<TimestampCheck> {
  const parts = tokenParts(token);
  if (parts === null) return refuse('not-a-response');
  const { signed, info } = parts;
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== sha256Oid || !imprint.equals(sha256(data)))
    return refuse('other-content');
  const certificate = signerCertificate(signed);
  if (certificate === null) return refuse('no-certificate');
  const purposes = certificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsageOid);
  const usage = purposes?.parsedValue as pkijs.ExtKeyUsage | undefined;
  if (!purposes?.critical || usage?.keyPurposes.join() !== timeStampingOid)
    return refuse('certificate-not-for-timestamps', nameOf(certificate.subject));
  if (certificate.notBefore.value > info.genTime || certificate.notAfter.value < info.genTime)
    return refuse('certificate-not-valid-then', nameOf(certificate.subject));
  const valid = await signed.verify({ signer: 0, data: bytesOf(data), checkChain: false }).catch(() => false);
  if (!valid) return refuse('signature-invalid');
  return { ok: true, facts: factsOf(info, certificate), token };
}

interface TokenParts {
  readonly signed: pkijs.SignedData;
  readonly info: pkijs.TSTInfo;
}

function tokenParts(token: Buffer): TokenParts | null {
  try {
    const content = pkijs.ContentInfo.fromBER(bytesOf(token));
    const signed = new pkijs.SignedData({ schema: content.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== tstInfoOid || !eContent) return null;
    return { signed, info: pkijs.TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return null;
  }
}

/** The certificate that the signed attributes bind (RFC 5035, RFC 2634), so that another with the same key is not taken. */
function signerCertificate(signed: pkijs.SignedData): pkijs.Certificate | null {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const bound = attributes.find(
    ({ type }) => type === signingCertificateV2Oid || type === signingCertificateOid,
  );
  if (!bound) return null;
  const first = firstIdentifier(bound.values[0]);
  if (first === null) return null;
  const algorithm = bound.type === signingCertificateOid ? 'sha1' : first.algorithm;
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof pkijs.Certificate);
  const hashOf = (one: pkijs.Certificate): Buffer =>
    createHash(algorithm)
      .update(Buffer.from(one.toSchema(true).toBER(false)))
      .digest();
  return certificates.find((one) => hashOf(one).equals(first.hash)) ?? null;
}

const hashNames: Readonly<Record<string, string>> = {
  [sha256Oid]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** The first ESSCertID or ESSCertIDv2 of the attribute: its hash, and the algorithm, which is SHA-256 where none is named. */
function firstIdentifier(attribute: unknown): { hash: Buffer; algorithm: string } | null {
  const identifier = firstOf(firstOf(attribute));
  if (!(identifier instanceof Sequence)) return null;
  const fields = identifier.valueBlock.value;
  const hash = fields.find((field) => field instanceof OctetString);
  if (!hash) return null;
  const named = firstOf(fields[0]);
  const algorithm = named instanceof ObjectIdentifier ? hashNames[named.getValue()] : 'sha256';
  return algorithm === undefined ? null : { hash: Buffer.from(hash.valueBlock.valueHexView), algorithm };
}

const firstOf = (value: unknown): unknown =>
  value instanceof Sequence ? value.valueBlock.value[0] : undefined;

function factsOf(info: pkijs.TSTInfo, certificate: pkijs.Certificate): TimestampFacts {
  return {
    at: info.genTime.toISOString(),
    authority: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    certificate: sha256(Buffer.from(certificate.toSchema(true).toBER(false))).toString('hex'),
    serialNumber: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
    policy: info.policy,
  };
}

const nameOf = (name: pkijs.RelativeDistinguishedNames): string =>
  name.typesAndValues.map(({ value }) => value.valueBlock.value).join(', ');

const statusText = ({ status }: pkijs.TimeStampResp): string =>
  (status.statusStrings ?? []).map((text) => text.valueBlock.value).join(' ') || `status ${status.status}`;

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();

/** asn1js wants a buffer of its own: a Node buffer is a view into a larger one. */
const bytesOf = (data: Buffer): ArrayBuffer => new Uint8Array(data).buffer;
