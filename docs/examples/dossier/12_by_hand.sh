python - talks-copy.detente <<'END'
import hashlib, json, sqlite3, sys, zlib

kept = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
last = "0" * 64
rows = kept.execute('SELECT number, time, who, kind, subject, digest, "before", hash FROM event ORDER BY number')
for *envelope, before, told in rows:
    assert before == last
    line = json.dumps(envelope, ensure_ascii=True, separators=(",", ":"))
    last = hashlib.sha256(f"{before}\n{line}".encode()).hexdigest()
    assert told == last
    payload = kept.execute("SELECT salt, body FROM payload WHERE number = ?", envelope[:1]).fetchone()
    if payload:  # it was not purged
        salt, body = payload
        assert envelope[-1] == hashlib.sha256(salt + zlib.decompress(body)).hexdigest()
for sha256, data in kept.execute("SELECT sha256, data FROM blob"):
    assert sha256 == hashlib.sha256(zlib.decompress(data)).hexdigest()
print(f"{envelope[0]} events, last hash {last}")
END
