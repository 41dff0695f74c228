// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace roundtrip {

/// ExpressionNotes collects comment lines that say what an expression cannot express. A note that
/// is added twice stands there once.
class ExpressionNotes
{
public:
    explicit ExpressionNotes(QString commentMark)
        : m_mark(std::move(commentMark))
    { }
    void add(const QString &note);
    /// Returns the notes, one comment line each, followed by \a expression.
    [[nodiscard]] QString before(const QString &expression) const;

private:
    QString m_mark;
    QStringList m_notes;
};

} // namespace roundtrip
