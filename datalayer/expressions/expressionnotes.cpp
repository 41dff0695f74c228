// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionnotes.h"

#include "datalayer/base/visibletext.h"

namespace roundtrip {

void ExpressionNotes::add(const QString &note)
{
    // One line, or its rest would be no comment.
    if (const QString line = m_mark + u' ' + visibleText(note.simplified());
        !m_notes.contains(line))
        m_notes << line;
}

QString ExpressionNotes::before(const QString &expression) const
{
    return (m_notes + QStringList { expression }).join(u'\n');
}

} // namespace roundtrip
