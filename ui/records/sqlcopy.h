// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <QObject>

class QPlainTextEdit;

namespace roundtrip {

/// SqlCopy copies the statement that a text field shows as SQL that runs as it stands, see
/// runnableSql(): what the field shows has the values apart, and long lists cut short. It takes the
/// field's Ctrl+C, unless a part of the text is selected, and its context menu.
class SqlCopy final : public QObject
{
    Q_OBJECT

public:
    /// \a field becomes the owner.
    explicit SqlCopy(QPlainTextEdit *field);

    /// Says what is shown; a record without a statement for nothing.
    void setRecord(const QueryRecord &record) { m_record = record; }
    /// Copies the statement.
    void copy() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isPartSelected() const;
    void showMenu(const QPoint &place);

    QPlainTextEdit *m_field;
    QueryRecord m_record;
};

} // namespace roundtrip
