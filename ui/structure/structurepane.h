// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBrowser>

#include <memory>

namespace roundtrip {

class QueryRunner;
class Schema;

/// StructurePane shows how a table is made: its columns, its keys, its indexes, and the statement
/// that made it. The database is asked for the statement when the pane is looked at, not before.
class StructurePane final : public QTextBrowser
{
    Q_OBJECT

public:
    /// \a runner must outlive the pane.
    explicit StructurePane(QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows the table with the name \a table of \a schema; a hint where there is none.
    void setTable(std::shared_ptr<const Schema> schema, const QString &table);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void askForStatement();
    void render();

    QueryRunner &m_runner;
    std::shared_ptr<const Schema> m_schema;
    int m_table = -1;
    bool m_isAsked = false; ///< the statement has been asked for
    QString m_statement; ///< the statement, or why it cannot be read
};

} // namespace roundtrip
