// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/columncollations.h"

#include "datalayer/engine/sqlite/sqltokens.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Collation collationNamed(QStringView name)
{
    if (name.isEmpty() || isSameName(name, u"BINARY"))
        return Collation::Binary;
    if (isSameName(name, u"NOCASE"))
        return Collation::NoCase;
    return isSameName(name, u"RTRIM") ? Collation::RTrim : Collation::Other;
}

QStringList columnCollations(QStringView createTable)
{
    QStringList collations;
    SqlTokens tokens(createTable);
    int depth = 0;
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next()) {
        if (token.isQuoted)
            continue;
        // COLLATE is a reserved word: without quotes and outside brackets it is the constraint.
        if (token.text == u"(") {
            if (++depth == 1)
                collations << QString();
        } else if (token.text == u")") {
            if (--depth == 0)
                break;
        } else if (depth == 1 && token.text == u",") {
            collations << QString();
        } else if (depth == 1 && isSameName(token.text, u"COLLATE")) {
            collations.last() = tokens.next().text.toString();
        }
    }
    return collations;
}

QSet<QString> wordsIn(QStringView sql)
{
    QSet<QString> words;
    SqlTokens tokens(sql);
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next())
        words.insert(token.text.toString().toLower());
    return words;
}

QStringList collationsIn(QStringView sql)
{
    QStringList names;
    SqlTokens tokens(sql);
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next()) {
        if (!token.isQuoted && isSameName(token.text, u"COLLATE"))
            names << tokens.next().text.toString();
    }
    names.removeDuplicates();
    return names;
}

TableOptions tableOptions(QStringView createTable)
{
    TableOptions options;
    SqlTokens tokens(createTable);
    int depth = 0;
    bool isVirtual = false;
    bool hasColumns = false;
    QStringView before;
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next()) {
        if (token.isQuoted) {
            before = {};
            continue;
        }
        if (token.text == u"(") {
            ++depth;
        } else if (token.text == u")") {
            hasColumns = --depth == 0;
        } else if (depth == 0 && hasColumns) {
            options.isStrict = options.isStrict || token.is(u"STRICT");
            options.isWithoutRowid = options.isWithoutRowid
                || (token.is(u"ROWID") && isSameName(before, u"WITHOUT"));
        } else if (depth == 0 && token.is(u"VIRTUAL") && isSameName(before, u"CREATE")) {
            isVirtual = true;
        } else if (isVirtual && depth == 0 && token.is(u"USING")) {
            options.module = tokens.next().text.toString();
            break; // what follows is the module's
        }
        before = token.text;
    }
    return options;
}

} // namespace roundtrip
