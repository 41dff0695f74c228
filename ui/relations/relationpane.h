// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/relationfile.h"
#include "datalayer/schema/relationguess.h"
#include "ui/relations/offeredrelation.h"

#include <QFrame>

#include <memory>

class QLabel;
class QLayout;
class QPushButton;
class QToolButton;

namespace roundtrip {

class QueryRunner;
class RelationChecks;
class RelationForm;
class RelationList;
class Schema;

/// RelationPane shows the relations that a database does not declare: the ones that are used, and
/// the ones that can be guessed. The user checks which to use, has their values counted, looks for
/// more among the values, and adds some by hand. It changes nothing itself.
class RelationPane final : public QFrame
{
    Q_OBJECT

public:
    /// \a runner must outlive the pane.
    explicit RelationPane(QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows what there is for the database \a title with \a schema, which was opened with
    /// \a settings. What was counted stays as long as it is the same database.
    void setDatabase(const std::shared_ptr<const Schema> &schema, const QString &title,
                     const ConnectionSettings &settings);
    /// Says which table is browsed.
    void setTable(const QString &table);
    void focusList();

signals:
    /// The user wants the database opened with \a declared relations and, if \a guesses, with all
    /// that names suggest.
    void relationsWanted(const roundtrip::RelationDeclarations &declared, bool guesses);
    /// The user wants the relations that are used saved as a file, or read from one.
    void saveRequested();
    void readRequested();
    void closeRequested();

private:
    void build();
    [[nodiscard]] QToolButton *addCloseButton();
    [[nodiscard]] QLayout *makeFileLine();
    QToolButton *makeLink(const QString &text, const QString &name);
    void checkAll();
    void lookAmongValues();
    void takeCheck(const DeclaredRelation &relation, const Result<RelationCheck> &check);
    void endChecks();
    void offerFound();
    void add(const DeclaredRelation &relation);
    void use();
    void giveUp();
    void showState();
    [[nodiscard]] bool isChanged() const;

    std::shared_ptr<const Schema> m_schema;
    QString m_title;
    ConnectionSettings m_settings;
    QList<OfferedRelation> m_given; ///< what setDatabase() has found
    QList<OfferedRelation> m_checked; ///< what was counted for this database
    QList<TypeGuess> m_guesses; ///< whose values were looked at last
    QList<OfferedRelation> m_found; ///< what the values speak for, while they are being looked at
    bool m_isLooking = false; ///< for more among the values

    RelationChecks *m_checks;
    QLabel *m_heading;
    QLabel *m_hint;
    RelationList *m_list;
    QPushButton *m_check;
    QPushButton *m_look;
    QLabel *m_progress;
    RelationForm *m_form;
    QPushButton *m_use;
    QPushButton *m_notNow;
};

} // namespace roundtrip
