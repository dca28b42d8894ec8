"""What a record is called in History: by its name, by what it joins, and also when it is gone."""

from __future__ import annotations

from sqlalchemy import Connection

import resources
from models.base import Base
from models.columns import columns, kinds, name_column, title_of
from models.ownership import Assignment, Mode
from models.silence import Silence
from models.words import Phrase, in_sentence, phrase

NAMES = ("title", "name", "text")
LETTER, FINDING = Assignment.__tablename__, Silence.__tablename__


def record_title(record: Base | None) -> str:
    """What a record that is there is called; a letter by its cell, a silenced finding by its rule."""
    if isinstance(record, Assignment):
        return _cell(title_of(record.activity), title_of(record.party), record.mode)
    if isinstance(record, Silence):
        return _rule(record.finding)
    return title_of(record)


def last_title(connection: Connection, entity: str, key: str) -> str:
    """What a record that is gone was called; empty when it never had a name and joined nothing."""
    kind = kinds().get(entity)
    if kind is None or name_column(kind):
        return _last(connection, entity, key, NAMES)
    if entity == FINDING:
        return _rule(_last(connection, entity, key, ("finding",)))
    joined = [each for each in columns(kind) if each.kind == "ref" and each.required]
    names = [
        _title(connection, each.refers, _last(connection, entity, key, (each.name,)))
        for each in joined
        if each.refers != "program"
    ]
    mode = _last(connection, entity, key, ("mode",)) if entity == LETTER else ""
    if mode in Mode.__members__ and len(names) == 2:
        return _cell(names[0], names[1], Mode[mode])
    return " - ".join(filter(None, names))


def _title(connection: Connection, entity: str, key: str) -> str:
    """The name of a record that another one joined, which may be gone itself."""
    name = name_column(kinds()[entity])
    found = (
        connection.exec_driver_sql(f'SELECT "{name}" FROM main."{entity}" WHERE id = ?', (key,)).scalar()
        if name
        else None
    )
    return str(found) if found else last_title(connection, entity, key)


def _last(connection: Connection, entity: str, key: str, fields: tuple[str, ...]) -> str:
    """What one of some columns of a record held before the edit that deleted it.

    An undo gives a record its first name back before it deletes it; people know it by its last.
    """
    marks = ", ".join("?" * len(fields))
    query = (
        f"SELECT old FROM change WHERE entity = ? AND key = ? AND field IN ({marks}) AND set_id ="
        " (SELECT max(set_id) FROM change WHERE entity = ? AND key = ? AND op = 'delete')"
        " ORDER BY id LIMIT 1"
    )
    found = connection.exec_driver_sql(query, (entity, key, *fields, entity, key)).scalar()
    return "" if found is None else str(found)


def _cell(activity: str, party: str, mode: Mode) -> Phrase:
    return phrase("'{0}': {1}, {2}", activity, party, in_sentence(mode))


def _rule(finding: str) -> str:
    """The name of the rule that a finding's key begins with."""
    rule = resources.toml("rules.toml").get(finding.partition(":")[0])
    return "" if rule is None else phrase(str(rule["name"]))
