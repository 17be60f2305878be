// The independent validator. Standard input has one JSON text a line: "S" and a schema, then "I" and an instance, any number of times.
// Standard output has, for each schema, one line of 1 (valid) and 0 for its instances.
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = new Ajv2020.default({ strict: true, strictTypes: false, strictRequired: false, ownProperties: true, validateFormats: true });
addFormats.default(ajv);
const known = (name) => {
  const format = ajv.formats[name];
  const validate = format.validate ?? format;
  return validate instanceof RegExp ? (text) => validate.test(text) : validate;
};

// What the binder takes less of than the format: each line is documented in docs/types.md.
const narrow = (name, rule) => {
  const validate = known(name);
  ajv.addFormat(name, (text) => validate(text) && rule(text));
};

// RFC 9562 without the prefix of a URN.
narrow("uuid", (text) => text.length === 36);

// The calendar of the platform has the years 1 to 9999.
narrow("date", (text) => !text.startsWith("0000"));

// The production "date-time" of RFC 3339: a T between date and time, an offset with a colon. No leap seconds, and only moments of the years 1 to 9999
// of universal time.
narrow("date-time", (text) => /^.{10}[Tt].*([Zz]|[+-]\d\d:\d\d)$/u.test(text) && !/^.{10}[Tt]\d\d:\d\d:60/u.test(text) && isMoment(text));

// Absolute URIs by RFC 3986, which the library's expression is looser than: an authority holds one "@" and one port. Narrower: schemes of two letters and
// more, a path or an authority, hosts that are DNS names or addresses, and ports that are ports; the schemes of the web have a host. What the platform
// knows of a scheme holds as well: that it is followed by two slashes, and that mail goes to one address.
narrow("uri", (text) => {
  const [, scheme, rest] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/su.exec(text);
  if (scheme.length < 2) return false;
  const authority = /^\/\/([^/?#]*)/u.exec(rest)?.[1];
  if (!authority && /^(https?|wss?|ftp|gopher)$/iu.test(scheme)) return false;
  if (authority === undefined && /^(file|ldap|nntp|telnet|net\.tcp|net\.pipe|vsmacros)$/iu.test(scheme)) return false;
  if (/^mailto$/iu.test(scheme) && /^@|@[^?#]*@/u.test(rest)) return false;
  if (!authority) return true;
  const parts = /^(?:[^@[\]]*@)?(\[[0-9A-Fa-f:.]+\]|[^@:[\]]+)(?::([0-9]*))?$/u.exec(authority);
  return parts !== null && Number(parts[2] ?? 0) <= 65535
    && (parts[1][0] === "[" || (parts[1].length <= 255 && parts[1].replace(/\.$/u, "").split(".").every((label) => /^[A-Za-z0-9_-]{1,63}$/u.test(label))));
});

function isMoment(text) {
  const [, year, month, day, hour, minute, zone] = /^(\d{4})-(\d\d)-(\d\d).(\d\d):(\d\d).*?([Zz]|[+-]\d\d:\d\d)$/u.exec(text);
  const offset = /[Zz]/u.test(zone) ? 0 : (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  moment.setUTCHours(Number(hour), Number(minute) - offset);
  return Number(year) > 0 && moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999;
}

let validate;
let verdicts = "";
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line[0] === "S") {
    if (validate) console.log(verdicts);
    validate = ajv.compile(JSON.parse(line.slice(1)));
    verdicts = "";
  } else {
    verdicts += validate(JSON.parse(line.slice(1))) ? "1" : "0";
  }
}
if (validate) console.log(verdicts);
