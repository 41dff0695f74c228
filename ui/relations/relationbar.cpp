// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/relations/relationbar.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/outputfile.h"
#include "datalayer/base/readablefile.h"
#include "datalayer/models/errortext.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/closebutton.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/relations/relationpane.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Guessing in more tables than this would be felt.
constexpr qsizetype mostTables = 5000;

qsizetype guessedKeys(const Schema &schema)
{
    qsizetype count = 0;
    for (const Table &table : schema.tables())
        count += std::ranges::count(table.foreignKeys, Origin::Guessed, &ForeignKey::origin);
    return count;
}

bool hasKeys(const Schema &schema)
{
    return std::ranges::any_of(schema.tables(),
                               [](const Table &table) { return !table.foreignKeys.isEmpty(); });
}

} // namespace

RelationBar::RelationBar(QueryRunner &runner, QWidget *parent)
    : QFrame(parent)
    , m_runner(runner)
    , m_text(plainLabel(this))
    , m_use(new QToolButton(this))
    , m_choose(new QToolButton(this))
    , m_forget(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_menu(new QMenu(tr("Relations"), this))
    , m_useAction(m_menu->addAction(tr("Use the relations that can be guessed")))
{
    setObjectName("relationBar"_L1);
    m_text->setObjectName("relationText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_use->setText(tr("Use the guesses"));
    m_use->setObjectName("useGuesses"_L1);
    m_use->setShortcut(Qt::ALT | Qt::Key_U);
    m_use->setToolTip(tr("Follow the relations that the names of columns suggest (Alt+U)"));
    m_choose->setText(tr("Choose…"));
    m_choose->setObjectName("chooseRelations"_L1);
    m_choose->setToolTip(tr("See, check and add relations (Ctrl+Shift+R)"));
    m_forget->setText(tr("Forget them"));
    m_forget->setObjectName("forgetRelations"_L1);
    m_forget->setToolTip(tr("Remove the relations that do not fit from those that are kept"));
    m_undo->setText(tr("Undo"));
    m_undo->setObjectName("undoGuesses"_L1);
    m_save->setText(tr("Save as a file…"));
    QToolButton *close = makeCloseButton(tr("Close this message"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_text, 1);
    for (QToolButton *button : { m_use, m_choose, m_forget, m_undo, m_save, close }) {
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    buildMenu();
    connect(m_use, &QToolButton::clicked, this, [this] { take(true); });
    connect(m_forget, &QToolButton::clicked, this, &RelationBar::forgetWanted);
    connect(m_undo, &QToolButton::clicked, this, [this] { take(false); });
    connect(m_choose, &QToolButton::clicked, this, &RelationBar::showPane);
    connect(m_save, &QToolButton::clicked, this, [this] { chooseFile(true); });
    connect(m_useAction, &QAction::triggered, this, &RelationBar::take);
    connect(close, &QToolButton::clicked, this, [this] {
        m_closedFor = m_schema;
        m_wasTaken = false;
        m_notice.clear();
        hide();
    });
    m_menu->setEnabled(false);
    hide();
}

void RelationBar::buildMenu()
{
    m_useAction->setCheckable(true);
    QAction *show = m_menu->addAction(tr("Show, check and add…"), this, &RelationBar::showPane);
    show->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_menu->addSeparator();
    m_menu->addAction(tr("Read from a file…"), this, [this] { chooseFile(false); });
    m_menu->addAction(tr("Save as a file…"), this, [this] { chooseFile(true); });
}

RelationPane *RelationBar::pane()
{
    if (m_pane)
        return m_pane;
    m_pane = new RelationPane(m_runner, parentWidget());
    m_pane->hide();
    m_pane->setDatabase(m_schema, m_title, m_settings);
    m_pane->setTable(m_root);
    connect(m_pane, &RelationPane::relationsWanted, this, &RelationBar::relationsWanted);
    connect(m_pane, &RelationPane::saveRequested, this, [this] { chooseFile(true); });
    connect(m_pane, &RelationPane::readRequested, this, [this] { chooseFile(false); });
    connect(m_pane, &RelationPane::closeRequested, this, [this] { emit paneWanted(false); });
    return m_pane;
}

void RelationBar::showPane()
{
    if (!m_schema)
        return;
    emit paneWanted(true);
    pane()->focusList();
}

void RelationBar::setTable(std::shared_ptr<const Schema> schema, const QString &title,
                           const ConnectionSettings &settings, const QString &root)
{
    m_settings = settings;
    if (m_pane) {
        m_pane->setDatabase(schema, title, settings);
        m_pane->setTable(root);
    }
    if (schema == m_schema && root == m_root)
        return;
    m_schema = std::move(schema);
    m_title = title;
    m_root = root;
    m_menu->setEnabled(m_schema != nullptr);
    const qsizetype guessed = m_schema ? guessedKeys(*m_schema) : 0;
    m_useAction->setChecked(guessed > 0);
    const int table = m_schema && !root.isNull() ? m_schema->tableIndex(root) : -1;
    const bool isClosed = m_schema && m_closedFor == m_schema;
    if (!m_notice.isEmpty()) {
        say(m_notice, false, false);
    } else if (!isClosed && guessed > 0 && m_wasTaken) {
        tellGuesses(guessed);
    } else if (!isClosed && table >= 0 && guessed == 0 && m_schema->relations(table).empty()
               && m_schema->tables().size() <= mostTables) {
        Schema with = *m_schema;
        offer(with.guessRelations() ? guessedKeys(with) : 0);
    } else {
        hide();
    }
}

void RelationBar::tell(const QString &text)
{
    const bool wasShown = !m_notice.isEmpty() && m_text->text() == m_notice;
    m_notice = text;
    if (!text.isEmpty())
        say(text, false, false); // the table may have been shown already
    else if (wasShown)
        hide();
}

void RelationBar::offer(qsizetype guesses)
{
    const QString what = hasKeys(*m_schema)
        ? tr("%1 has no foreign keys, and none refers to it.").arg(m_root)
        : tr("%1 declares no foreign keys, so records have nothing to lead to.").arg(m_title);
    if (guesses == 0) {
        say(what + u' ' + tr("The names of columns suggest none either."), false, false);
        return;
    }
    say(what + u' '
            + counted(guesses, tr("From the names, 1 relation can be guessed."),
                      tr("From the names, %1 relations can be guessed.")),
        true, false);
}

void RelationBar::tellGuesses(qsizetype guesses)
{
    say(counted(guesses, tr("1 relation is guessed from the names, marked ⇢ and kept for %1."),
                tr("%1 relations are guessed from the names, marked ⇢ and kept for %2."))
            .arg(m_title),
        false, true);
}

void RelationBar::say(const QString &text, bool isOffer, bool isTaken)
{
    // One takes the other's place: whoever has pressed it can take that back with the next press.
    const bool hadFocus = m_use->hasFocus() || m_undo->hasFocus();
    m_text->setText(text);
    m_use->setVisible(isOffer);
    m_choose->setVisible(!isTaken);
    m_forget->setVisible(!m_notice.isEmpty() && text == m_notice);
    m_undo->setVisible(isTaken);
    m_save->setVisible(isTaken);
    const bool isSaid = isVisible() && accessibleDescription() == text;
    show();
    if (!isSaid)
        announce(this, text);
    if (hadFocus && (isOffer || isTaken))
        (isOffer ? m_use : m_undo)->setFocus(Qt::OtherFocusReason);
}

void RelationBar::take(bool areWanted)
{
    m_wasTaken = areWanted;
    m_notice.clear();
    m_closedFor.reset();
    emit guessesWanted(areWanted);
    if (areWanted)
        emit paneWanted(true);
}

void RelationBar::chooseFile(bool isToSave)
{
    auto *dialog = new QFileDialog(window(),
                                   isToSave ? tr("Save relations") : tr("Read relations"));
    dialog->setObjectName("relationFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isToSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isToSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Relations (*.json)"), tr("All files (*)") });
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            isToSave ? &RelationBar::save : &RelationBar::read);
    dialog->open();
}

void RelationBar::read(const QString &path)
{
    const Result<RelationDeclarations> declared = readRelationFile(path);
    QFile file(path);
    const Result<> opened = declared ? openToRead(file) : declared.error();
    if (opened)
        emit relationsRead(*declared, file.readAll());
    else
        say(errorText(opened.error()), false, false);
}

void RelationBar::save(const QString &path)
{
    if (!m_schema)
        return;
    const QByteArray json = writtenRelations(*m_schema);
    OutputFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        say(errorText(notWritten(path, file.problem())), false, m_wasTaken);
    else
        say(tr("%1 has the relations, for --relations and for others.").arg(path), false,
            m_wasTaken);
}

} // namespace roundtrip

#include "moc_relationbar.cpp"
