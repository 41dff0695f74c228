// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/keywriter.h"

#include "datalayer/sql/summarytext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString keyCount(qsizetype count)
{
    return count == 1 ? u"1 key"_s : u"%L1 keys"_s.arg(count);
}

} // namespace

QString KeyWriter::rowOf(const QStringList &columns)
{
    return columns.size() == 1 ? columns.first() : u'(' + columns.join(u", "_s) + u')';
}

void KeyWriter::keys(const KeyCondition &condition, const QStringList &names,
                     const QList<KeyColumn> &columns)
{
    if (condition.form == KeyCondition::Form::One)
        return one(condition.keys.first(), names, columns);
    if (condition.form == KeyCondition::Form::Range)
        return range(condition, names.first(), columns.first());
    m_text.both(rowOf(names) + u' ');
    if (condition.form == KeyCondition::Form::Array)
        array(condition, columns);
    else
        list(condition, columns);
}

/// What is bound for \a value, a part of a key. One that was read from a column is compared as that
/// column is.
Value KeyWriter::bound(const Value &value, const KeyColumn &column) const
{
    return m_text.dialect().boundKey(value, column);
}

void KeyWriter::one(const QList<Value> &key, const QStringList &names,
                    const QList<KeyColumn> &columns)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_text.both((i > 0 ? u" AND "_s : QString()) + names[i]);
        if (key[i].type == ValueType::Null) {
            m_text.both(u" IS NULL"_s);
        } else {
            const Value value = bound(key[i], columns[i]);
            m_text.both(u" = "_s);
            m_text.bindTo(m_text.dialect().keyPlaceholder(value, columns[i]), value);
        }
    }
}

void KeyWriter::range(const KeyCondition &condition, const QString &name, const KeyColumn &column)
{
    QString word = name + u" BETWEEN "_s;
    for (const QList<Value> &key : condition.keys) {
        const Value value = bound(key.first(), column);
        m_text.both(std::exchange(word, u" AND "_s));
        m_text.bindTo(m_text.dialect().keyPlaceholder(value, column), value);
    }
}

void KeyWriter::list(const KeyCondition &keys, const QList<KeyColumn> &columns)
{
    const Dialect &dialect = m_text.dialect();
    const qsizetype count = std::max(keys.keys.size(), keys.paddedTo);
    QStringList rows;
    rows.reserve(count);
    QList<Value> values;
    values.reserve(count * keys.columns.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QList<Value> &key = keys.keys[std::min(i, keys.keys.size() - 1)];
        QStringList places;
        for (qsizetype part = 0; part < key.size(); ++part) {
            values << bound(key[part], columns[part]);
            places << dialect.keyPlaceholder(values.last(), columns[part]);
        }
        const QString row = places.join(u", "_s);
        rows << (key.size() > 1 ? u'(' + row + u')' : row);
    }
    m_text.addValues(values);
    m_text.sql(u"IN ("_s + dialect.rowList(rows.join(u", "_s), keys.columns.size()) + u')');
    m_text.summary(u"IN ("_s + summaryList(keyCount(keys.keys.size()), count * keys.columns.size())
                   + u')');
}

void KeyWriter::array(const KeyCondition &keys, const QList<KeyColumn> &columns)
{
    const KeyArray array = m_text.dialect().keyArray(keys.keys, columns);
    m_text.addValues(array.values);
    m_text.sql(array.sql);
    m_text.summary(u"IN ("_s + summaryList(keyCount(keys.keys.size()), array.values.size()) + u')');
}

void KeyWriter::oneOf(const QString &name, const QList<Value> &values, const Column &column)
{
    constexpr qsizetype maxShown = 5;
    if (values.size() <= maxShown) {
        bool isFirst = true;
        m_text.both(name + u" IN ("_s);
        for (const Value &value : values) {
            m_text.both(std::exchange(isFirst, false) ? QString() : u", "_s);
            m_text.bind(value, &column);
        }
        return m_text.both(u")"_s);
    }
    const Dialect &dialect = m_text.dialect();
    KeyCondition condition;
    condition.columns = { 0 };
    for (const Value &value : values)
        condition.keys << QList<Value> { value };
    const qsizetype most = dialect.traits().maxValuesPerList;
    const auto fits = [&dialect](const Value &value) { return dialect.fitsKeyArray(value); };
    if (values.size() <= most) {
        keys(condition, { name }, { { &column } });
    } else if (dialect.hasValueArraysOf(column) && std::ranges::all_of(values, fits)) {
        condition.form = KeyCondition::Form::Array;
        keys(condition, { name }, { { &column } });
    } else {
        const QList<QList<Value>> all = std::exchange(condition.keys, {});
        m_text.both(u"("_s);
        for (qsizetype at = 0; at < all.size(); at += most) {
            m_text.both(at > 0 ? u" OR "_s : QString());
            condition.keys = all.sliced(at, std::min(most, all.size() - at));
            keys(condition, { name }, { { &column } });
        }
        m_text.both(u")"_s);
    }
}

} // namespace roundtrip
