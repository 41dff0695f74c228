// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/jsonreader.h"
#include "datalayer/base/jsonwriter.h"
#include "datalayer/base/namedvalue.h"
#include "datalayer/base/value.h"

#include <QStringList>

#include <iterator>

// These functions write single values of a load file, and read them.

namespace roundtrip {

/// mostNameCharacters is how many characters a name in a load file may have at most.
inline constexpr qsizetype mostNameCharacters = 1000;
/// No count and no number of rows in a load file is higher, so that their sums fit 64 bits.
inline constexpr qint64 mostCounted = 1'000'000'000'000;

/// Writes \a cell as JsonWriter::value() does, but a whole number beyond 2^53, which other readers
/// of JSON would round, as `{"$integer": "9007199254740993"}`, and a text or blob of which only
/// \a longest bytes are kept as `{"$full": 70000, "$text": ...}` (or `"$bytes"`, `"$blob"`).
void writeCell(JsonWriter &json, const CellView &cell, qsizetype longest);
/// ReadCell is a value with the size in bytes that it has in the database.
struct ReadCell
{
    Value value;
    quint64 fullSize = 0;

    [[nodiscard]] CellView view() const
    {
        CellView cell = value.view();
        cell.fullSize = fullSize;
        return cell;
    }
};
/// Reads what writeCell() has written.
[[nodiscard]] ReadCell readCell(JsonReader &json);

/// Writes the member \a name, unless \a text is empty.
void writeText(JsonWriter &json, const char *name, const QString &text);
/// Writes the member \a name, unless \a number is 0.
void writeNumber(JsonWriter &json, const char *name, qint64 number);
/// Writes the member \a name, unless \a isTrue is false.
void writeFlag(JsonWriter &json, const char *name, bool isTrue);
/// Writes the member \a name, unless \a texts has none.
void writeTexts(JsonWriter &json, const char *name, const QStringList &texts);
/// Reads a name, which may have mostNameCharacters.
[[nodiscard]] QString readName(JsonReader &json);
/// Reads a list of at most \a most names.
[[nodiscard]] QStringList readNames(JsonReader &json, qsizetype most);

/// Reads the name of one of the values of \a table, see NamedValue.
template <typename Table>
[[nodiscard]] auto readNamed(JsonReader &json, const Table &table)
{
    const QString name = readName(json);
    if (const auto *entry = entryNamed(table, name))
        return entry->value;
    json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not known here"), name);
    return std::begin(table)->value;
}

} // namespace roundtrip
