// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionname.h"

#include <QList>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isAsciiLetterOrDigit(char32_t c)
{
    return c < 0x80 && QChar::isLetterOrNumber(c);
}

/// As Python has it for all but the first character of a name.
bool isLetterOrDigit(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_Letter:
    case QChar::Number_DecimalDigit:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
        return true;
    default:
        return false;
    }
}

bool beginsName(char32_t c)
{
    return isLetterOrDigit(c) && !QChar::isDigit(c) && !QChar::isMark(c);
}

QString textOf(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

/// \a name without the characters that Python or Django does not take in an attribute.
QString withoutOthers(const QString &name)
{
    // Django takes two underscores for a step of a path, and none at the end.
    if (isPlainName(name) && !name.contains("__"_L1) && !name.endsWith(u'_'))
        return name;
    // Python reads names in this form.
    const QList<uint> codes = name.normalized(QString::NormalizationForm_KC).toUcs4();
    QString changed;
    for (const char32_t c : codes) {
        if (isLetterOrDigit(c))
            changed += textOf(c);
        else if (!changed.endsWith(u'_'))
            changed += u'_';
    }
    if (changed.endsWith(u'_'))
        changed += u"field"_s;
    return changed.isEmpty() || !beginsName(changed.toUcs4().constFirst()) ? u"field"_s + changed
                                                                           : changed;
}

} // namespace

QString modelName(const QString &table, LetterSet letters)
{
    const bool isAscii = letters == LetterSet::Ascii;
    const QList<uint> codes = table
                                  .normalized(isAscii ? QString::NormalizationForm_KD
                                                      : QString::NormalizationForm_KC)
                                  .toUcs4();
    QString name;
    bool startsWord = true;
    for (const char32_t c : codes) {
        if (isAscii && QChar::isMark(c))
            continue; // an accent
        if (isAscii ? !isAsciiLetterOrDigit(c) : !isLetterOrDigit(c)) {
            startsWord = true;
            continue;
        }
        name += textOf(startsWord ? QChar::toUpper(c) : c);
        startsWord = false;
    }
    return name.isEmpty() || !beginsName(name.toUcs4().constFirst()) ? u"Table"_s + name : name;
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.front().isDigit() && std::ranges::all_of(name, [](QChar c) {
        return c == u'_' || isAsciiLetterOrDigit(c.unicode());
    });
}

QString pythonName(const QString &name)
{
    static const QStringList keywords {
        u"False"_s,  u"None"_s,     u"True"_s,  u"and"_s,    u"as"_s,       u"assert"_s,
        u"async"_s,  u"await"_s,    u"break"_s, u"class"_s,  u"continue"_s, u"def"_s,
        u"del"_s,    u"elif"_s,     u"else"_s,  u"except"_s, u"finally"_s,  u"for"_s,
        u"from"_s,   u"global"_s,   u"if"_s,    u"import"_s, u"in"_s,       u"is"_s,
        u"lambda"_s, u"nonlocal"_s, u"not"_s,   u"or"_s,     u"pass"_s,     u"raise"_s,
        u"return"_s, u"try"_s,      u"while"_s, u"with"_s,   u"yield"_s,
    };
    QString changed = withoutOthers(name);
    return keywords.contains(changed) ? changed + u"_field"_s : changed;
}

} // namespace roundtrip
