#!/usr/bin/env python3
"""Checks the pins of this folder with nothing but Python's standard library.

    check.py [FOLDER]

It shares no code with the Java core: whatever both agree on was computed twice. Exit code 1 names each pin that is
wrong.
"""

import base64
import binascii
import hashlib
import hmac
import json
import pathlib
import re
import sys
from decimal import Decimal
from urllib.parse import quote

SECRET = "test-secret"
MAX_HEADER = 7_500
MAX_TOKEN = 4_096
LIFETIME = 300
CLOCK_TOLERANCE = 5
CLAIMS = {"aud", "exp", "iat", "iss", "nbf", "pkey", "staff", "sub", "super"}


def compact(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def key_text(value):
    """As json.dumps writes it, but for DEL, which the protocol leaves as it is."""
    return compact(value).replace("\\u007f", "\x7f")


def cache_keys(pins):
    for name, pin in pins["pins"].items():
        message = pin["message"]
        text = key_text(message)
        secret = pin.get("secret", SECRET).encode()
        key = f"ctx:{message['c']}:" + hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()
        yield name, (pin["text"], pin["key"]), (text, key)
    for name, pin in pins["permissions"].items():
        yield name, pin["key"], permission_key(pin)


def permission_key(user):
    text = key_text({"perms": sorted(user["permissions"]), "staff": user["staff"], "super": user["superuser"]})
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value):
    """RFC 8785, as far as the pins go: sorted by UTF-16 units, no escapes beyond the needed ones."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        return number(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def number(value):
    """A double as ECMAScript writes it, from the digits that Python's repr finds."""
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text = "".join(map(str, digits))
    point = len(text) + exponent
    if 0 < point <= 21:
        whole = text.ljust(point, "0")
        text = whole[:point] + ("." + whole[point:] if len(whole) > point else "")
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        text = text[0] + ("." + text[1:] if len(text) > 1 else "") + f"e{point - 1:+d}"
    return "-" + text if sign and text != "0" else text


def param_texts(pins):
    for name, pin in pins["pins"].items():
        value = pin["value"]
        if value is None:
            text = None
        elif pin["kind"] == "decimal":
            plain = format(Decimal(value).normalize(), "f")
            text = "0" if Decimal(value) == 0 else plain
        else:
            text = value if isinstance(value, str) else canonical(value)
        yield name, pin["text"], text


def joined(text):
    if isinstance(text, list):
        return "".join(map(joined, text))
    return text["repeat"] * text["times"] if isinstance(text, dict) else text


def percent(value):
    if isinstance(value, dict) and "repeat" in value:
        value = joined(value)
    return quote(value if isinstance(value, str) else canonical(value), safe="-._~")


def target(pin):
    params = {name: percent(value) for name, value in pin.get("params", {}).items()}
    context = joined(pin["context"])
    return context, pin.get("function"), tuple(sorted(params.items()))


def written(one):
    context, function, params = one
    return (function or context) + "".join(f";{name}={value}" for name, value in params)


def covers(broad, narrow):
    same = broad[0] == narrow[0] and broad[1] in (None, narrow[1])
    return same and set(broad[2]) <= set(narrow[2])


def reduced(targets):
    targets = list(dict.fromkeys(targets))
    kept = [one for one in targets if not any(other != one and covers(other, one) for other in targets)]
    order = sorted(kept, key=lambda one: (one[1] or one[0], written(one)[len(one[1] or one[0]) :]))
    return ", ".join(map(written, order))


def header(pins):
    for name, pin in pins["pins"].items():
        targets = [target(one) for one in pin["targets"]]
        value = reduced(targets)
        if len(value) > MAX_HEADER:
            value = reduced([(context, function, ()) for context, function, params in targets])
        yield name, joined(pin["value"]), value if len(value) <= MAX_HEADER else "*"


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signature(secret, signed):
    return base64url(hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest())


def issue(pin):
    user, now = pin["user"], pin["iat"]
    claims = {"aud": pin["audience"], "exp": now + LIFETIME, "iat": now, "iss": "mizan", "nbf": now}
    claims |= {"pkey": permission_key(user), "staff": user["staff"], "sub": user["id"], "super": user["superuser"]}
    header = canonical({"alg": "HS256", "kid": pin["kid"], "typ": "JWT"})
    signed = base64url(header.encode()) + "." + base64url(canonical(claims).encode())
    return canonical(claims), f"{signed}.{signature(pin['secret'], signed)}"


def strict_object(part):
    def members(pairs):
        if len({name for name, _ in pairs}) != len(pairs):
            raise ValueError("a name stands twice")
        return dict(pairs)

    if not re.fullmatch("[A-Za-z0-9_-]+", part):
        raise ValueError("not base64url")
    data = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    value = json.loads(data.decode(), object_pairs_hook=members)
    if base64url(data) != part or not isinstance(value, dict):
        raise ValueError("not an object, or not the one text for it")
    return value


def accepts(keys, user, token, now):
    """Whether the token counts for this user; checked in another order than the Java core does it."""
    try:
        if len(token) > MAX_TOKEN:
            return False
        first, second, third = token.split(".")
        header, claims = strict_object(first), strict_object(second)
        times = [claims[name] for name in ("exp", "iat", "nbf")]
        return (
            header == {"alg": "HS256", "kid": header.get("kid"), "typ": "JWT"}
            and header["kid"] in keys
            and hmac.compare_digest(signature(keys[header["kid"]], f"{first}.{second}").encode(), third.encode())
            and set(claims) == CLAIMS
            and all(type(each) is int and 0 <= each < 10**15 for each in times)
            and times[0] > now
            and max(times[1:]) <= now + CLOCK_TOLERANCE
            and (claims["iss"], claims["aud"]) == ("mizan", "petclinic")
            and type(claims["staff"]) is bool
            and (claims["sub"], claims["staff"], claims["super"]) == (user["id"], user["staff"], user["superuser"])
            and claims["pkey"] == permission_key(user)
        )
    except (ValueError, KeyError, TypeError, binascii.Error):
        return False


def tokens(pins):
    for name, pin in pins["issued"].items():
        yield name, (pin["claims"], pin["token"]), issue(pin)
    staff = pins["issued"]["staff"]
    yield "staff, verified", True, accepts(pins["keys"], staff["user"], staff["token"], staff["iat"])
    for name, pin in pins["refused"].items():
        yield name, False, accepts(pins["keys"], staff["user"], pin["token"], pin["at"])


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__)
    folder = folder if folder.is_dir() else folder.parent
    files = {"cache-keys": cache_keys, "param-texts": param_texts, "header": header, "tokens": tokens}
    wrong = checked = 0
    for file, check in files.items():
        pins = json.loads((folder / f"{file}.json").read_text(encoding="utf-8"))
        for name, pinned, computed in check(pins):
            checked += 1
            if pinned != computed:
                wrong += 1
                print(f"{file}.json: {name}: {computed!r} (pinned: {pinned!r})", file=sys.stderr)
    print(f"{checked} pins, {wrong} wrong")
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
