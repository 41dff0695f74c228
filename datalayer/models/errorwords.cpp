// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/errorwords.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

QString withNames(const QString &complaint, const DbError &error)
{
    const QString closest = error.facts.value(2);
    const QString names = error.facts.value(3);
    if (!closest.isEmpty())
        return ErrorText::tr("%1; did you mean \"%2\"? It has: %3").arg(complaint, closest, names);
    return names.isEmpty() ? ErrorText::tr("%1. It has: nothing").arg(complaint)
                           : ErrorText::tr("%1. It has: %2").arg(complaint, names);
}

QString withWords(const QString &complaint, const DbError &error)
{
    const QString closest = error.facts.value(2);
    const QString words = error.facts.value(3);
    return closest.isEmpty()
        ? ErrorText::tr("%1. There are: %2").arg(complaint, words)
        : ErrorText::tr("%1; did you mean \"%2\"? There are: %3").arg(complaint, closest, words);
}

QString conditionErrorText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString one = error.facts.value(0);
    const QString two = error.facts.value(1);
    const QString three = error.facts.value(2);
    switch (error.reason) {
    case Reason::NoConditionName:
        return ErrorText::tr("a condition begins with a column of %1: %2").arg(one, two);
    case Reason::LeadsNoFurther:
        return ErrorText::tr("\"%1\" is a column of %2 and leads no further").arg(one, two);
    case Reason::NoOperator:
        return ErrorText::tr("an operator is missing behind \"%1\": %2").arg(one, two);
    case Reason::NoSuchOperator:
        return ErrorText::tr(R"("%1" is not an operator; behind "%2" can stand: %3)")
            .arg(one, two, three);
    case Reason::NoComparedValue:
        return ErrorText::tr(R"(a value is missing behind "%1"; "" is the empty text)").arg(one);
    case Reason::NullCompared:
        return ErrorText::tr("\"%1\" cannot take null, which compares with nothing; there are \"is "
                             "null\" and \"is not null\"")
            .arg(one);
    case Reason::NoNumber:
        return ErrorText::tr("\"%1\" is no number, and %2 is declared %3; in quotes it is compared "
                             "as text")
            .arg(one, two, three);
    case Reason::NoQuotedText:
        return ErrorText::tr("%1 is no text in double quotes: one ends with \", and has \\\" and "
                             "\\\\ for these characters themselves")
            .arg(one);
    case Reason::NoList:
        return ErrorText::tr("\"in\" takes a list in brackets, as in (1, 2, 3), not %1").arg(one);
    case Reason::OpenList:
        return ErrorText::tr("in the list %1 a quote or a brace is opened and not closed").arg(one);
    case Reason::EmptyInList:
        return ErrorText::tr("the list %1 has nothing between two commas; \"\" is the empty text")
            .arg(one);
    case Reason::LongPath:
        return ErrorText::tr("a path of more than %1 relations is refused: \"%2\"").arg(one, two);
    default:
        return {};
    }
}

} // namespace roundtrip
