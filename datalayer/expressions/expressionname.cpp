// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionname.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

} // namespace

QString modelName(const QString &table)
{
    QString name;
    bool startsWord = true;
    for (const QChar c : table) {
        if (!isAsciiLetterOrDigit(c)) {
            startsWord = true;
            continue;
        }
        name += startsWord ? c.toUpper() : c;
        startsWord = false;
    }
    return name.isEmpty() || name.front().isDigit() ? u"Table"_s + name : name;
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.front().isDigit()
        && std::ranges::all_of(name, [](QChar c) { return c == u'_' || isAsciiLetterOrDigit(c); });
}

namespace {

/// The name as Python's, see pythonName().
QString changedForPython(const QString &name)
{
    static const QStringList keywords {
        u"False"_s,  u"None"_s,     u"True"_s,  u"and"_s,    u"as"_s,       u"assert"_s,
        u"async"_s,  u"await"_s,    u"break"_s, u"class"_s,  u"continue"_s, u"def"_s,
        u"del"_s,    u"elif"_s,     u"else"_s,  u"except"_s, u"finally"_s,  u"for"_s,
        u"from"_s,   u"global"_s,   u"if"_s,    u"import"_s, u"in"_s,       u"is"_s,
        u"lambda"_s, u"nonlocal"_s, u"not"_s,   u"or"_s,     u"pass"_s,     u"raise"_s,
        u"return"_s, u"try"_s,      u"while"_s, u"with"_s,   u"yield"_s,
    };
    // Django takes two underscores for a step of a path, and none at the end.
    if (isPlainName(name) && !name.contains("__"_L1) && !name.endsWith(u'_'))
        return keywords.contains(name) ? name + u"_field"_s : name;
    QString changed;
    for (const QChar c : name) {
        if (isAsciiLetterOrDigit(c))
            changed += c;
        else if (!changed.endsWith(u'_'))
            changed += u'_';
    }
    if (changed.endsWith(u'_'))
        changed += u"field"_s;
    return changed.isEmpty() || changed.front().isDigit() || changed.front() == u'_'
        ? u"field"_s + changed
        : changed;
}

} // namespace

QString pythonName(const QString &name, ExpressionNotes &notes)
{
    QString changed = changedForPython(name);
    if (changed != name)
        notes.add(u"\"%1\" is %2 here"_s.arg(name, changed));
    return changed;
}

} // namespace roundtrip
