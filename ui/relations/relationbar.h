// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/schema/relationfile.h"

#include <QFrame>

#include <memory>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace roundtrip {

class QueryRunner;
class RelationPane;
class Schema;

/// RelationBar is a line above the panes about relations that the database does not declare. Where
/// the records of a table lead to nothing, it offers the relations that the names of columns
/// suggest; where such relations were just taken, it offers to give them up again and to save them.
/// Its menu has the same at any time. It has a pane with all of these relations, see RelationPane,
/// which the window places. It changes nothing itself.
class RelationBar final : public QFrame
{
    Q_OBJECT

public:
    /// \a runner must outlive the bar.
    explicit RelationBar(QueryRunner &runner, QWidget *parent = nullptr);

    /// Returns the menu; the bar owns it.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Returns the pane, which is made when it is asked for first. Its parent is the bar's.
    [[nodiscard]] RelationPane *pane();
    /// Says what there is to say of the table \a root of \a schema, which may be null. \a title is
    /// what the database is called, which was opened with \a settings.
    void setTable(std::shared_ptr<const Schema> schema, const QString &title,
                  const ConnectionSettings &settings, const QString &root);

    /// Shows \a text, which tells of kept relations that do not fit the database, with each table
    /// that is shown next; an empty \a text takes the last one back.
    void tell(const QString &text);

signals:
    /// The pane is to be shown, or no longer.
    void paneWanted(bool isWanted);
    /// The pane asks for relations, see RelationPane::relationsWanted().
    void relationsWanted(const roundtrip::RelationDeclarations &declared, bool guesses);
    /// The user wants to browse with the relations that can be guessed, or without them.
    void guessesWanted(bool areWanted);
    /// The user wants the relations that tell() is about kept no longer.
    void forgetWanted();
    /// The user has chosen a file of relations; \a json is its text, and \a declared what it says.
    void relationsRead(const roundtrip::RelationDeclarations &declared, const QByteArray &json);

private:
    void buildMenu();
    void showPane();
    void offer(qsizetype guesses);
    void tellGuesses(qsizetype guesses);
    void say(const QString &text, bool isOffer, bool isTaken);
    void take(bool areWanted);
    void chooseFile(bool isToSave);
    void read(const QString &path);
    void save(const QString &path);

    QueryRunner &m_runner;
    std::shared_ptr<const Schema> m_schema;
    QString m_title;
    ConnectionSettings m_settings;
    QString m_root;
    RelationPane *m_pane = nullptr; ///< see pane()
    QLabel *m_text;
    QToolButton *m_use;
    QToolButton *m_choose;
    QToolButton *m_forget;
    QToolButton *m_undo;
    QToolButton *m_save;
    QMenu *m_menu;
    QAction *m_useAction;
    QString m_notice; ///< see tell()
    bool m_wasTaken = false; ///< the user has just taken the guesses
    std::shared_ptr<const Schema> m_closedFor; ///< the bar was closed while this one was shown
};

} // namespace roundtrip
