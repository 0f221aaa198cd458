CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    changed TEXT NOT NULL,
    draft TEXT NOT NULL
) STRICT;

CREATE TABLE files (
    draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (draft, id)
) STRICT;

CREATE TABLE outbox (
    draft TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
    parcel TEXT NOT NULL
) STRICT;

CREATE TABLE receipts (
    id TEXT PRIMARY KEY,
    sent TEXT NOT NULL,
    receipt TEXT NOT NULL,
    report BLOB NOT NULL
) STRICT;
