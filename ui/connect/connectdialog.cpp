// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/connectdialog.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/models/errortext.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/parts/textsize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

SavedConnection emptyConnection()
{
    SavedConnection connection;
    connection.settings.kind = DatabaseKind::PostgreSql;
    return connection;
}

bool isEmptyConnection(const SavedConnection &connection)
{
    return connection.title().isEmpty();
}

} // namespace

ConnectDialog::ConnectDialog(QSettings &settings, ConnectionServices services, QWidget *parent)
    : QDialog(parent)
    , m_saved(settings)
    , m_services(std::move(services))
    , m_connections(m_saved.all())
    , m_list(new QListWidget(this))
    , m_form(new ConnectionForm(m_services.missingDriver, this))
{
    setWindowTitle(tr("Connect to a server"));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(buildList());
    columns->addWidget(buildDetails(), 1);
    // The form is scrolled where a screen is too low for it and its window's title.
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    resize(QSize(scaledTo(font(), 800), scaledTo(font(), 560))
               .boundedTo(screen()->availableSize() - QSize(0, 2 * title)));

    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectDialog::showCurrent);
    connect(m_form, &ConnectionForm::edited, this, [this] {
        say({}, Outcome::None);
        takeForm();
    });
    if (m_connections.isEmpty())
        m_connections << emptyConnection();
    fillList();
    m_list->setCurrentRow(0);
    setState(State::Idle);
    m_form->focusName();
}

ConnectDialog::~ConnectDialog()
{
    if (m_state == State::Testing)
        m_services.stopTest();
}

QWidget *ConnectDialog::buildList()
{
    auto *side = new QWidget(this);
    side->setObjectName("connectionSide"_L1);
    side->setFixedWidth(scaledTo(font(), 256));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(12, 12, 12, 12);
    auto *heading = plainLabel(side, tr("&Saved connections"));
    heading->setObjectName("muted"_L1);
    heading->setBuddy(m_list);
    m_list->setObjectName("connections"_L1);
    m_list->setAccessibleName(tr("Saved connections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto button = [this, side](const QString &text, const char *name, auto slot) {
        auto *made = new QPushButton(text, side);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto *add = button(tr("N&ew"), "newConnection", [this] { addConnection(emptyConnection()); });
    m_duplicate = button(tr("Dupl&icate"), "duplicateConnection", &ConnectDialog::duplicateCurrent);
    m_remove = button(tr("Remo&ve"), "removeConnection", &ConnectDialog::removeCurrent);
    auto *remove = new QAction(m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &ConnectDialog::removeCurrent);
    m_list->addAction(remove);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    QWidget *before = m_list; // the form is later in the reading order than what is below the list
    for (QPushButton *each : { add, m_duplicate, m_remove }) {
        buttons->addWidget(each);
        setTabOrder(before, each);
        before = each;
    }
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return side;
}

QWidget *ConnectDialog::buildDetails()
{
    auto *details = new QWidget(this);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    // Long messages at many fields must not push the buttons off a small screen.
    auto *scroll = new QScrollArea(details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    layout->addWidget(scroll, 1);

    m_outcome = plainLabel(details);
    m_outcome->setObjectName("connectOutcome"_L1);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_outcome->setMinimumHeight(2 * fontMetrics().lineSpacing());
    layout->addWidget(m_outcome);

    m_testButton = new QPushButton(details);
    m_testButton->setObjectName("testConnection"_L1);
    m_testButton->setAutoDefault(false);
    m_connectButton = new QPushButton(tr("&Connect"), details);
    m_connectButton->setObjectName("connectToServer"_L1);
    m_connectButton->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), details);
    cancel->setObjectName("cancelConnect"_L1);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_testButton);
    buttons->addStretch(1);
    buttons->addWidget(m_connectButton);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);
    connect(m_testButton, &QPushButton::clicked, this, &ConnectDialog::testOrStop);
    connect(m_connectButton, &QPushButton::clicked, this, &ConnectDialog::connectToServer);
    connect(cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    return details;
}

void ConnectDialog::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const SavedConnection &connection : m_connections) {
        const QString title = connection.title();
        auto *item = new QListWidgetItem(title.isEmpty() ? tr("New connection") : title, m_list);
        item->setToolTip(plainToolTip(displayUrl(connection.settings)));
    }
}

void ConnectDialog::showCurrent(int row)
{
    m_current = row;
    const bool hasOne = row >= 0;
    m_duplicate->setEnabled(hasOne);
    m_remove->setEnabled(hasOne);
    if (!hasOne)
        return;
    m_form->setConnection(m_connections.at(row));
    say({}, Outcome::None);
}

void ConnectDialog::takeForm()
{
    if (m_current < 0)
        return;
    m_connections[m_current] = m_form->connection();
    const SavedConnection &connection = m_connections.at(m_current);
    const QString title = connection.title();
    QListWidgetItem *item = m_list->item(m_current);
    item->setText(title.isEmpty() ? tr("New connection") : title);
    item->setToolTip(plainToolTip(displayUrl(connection.settings)));
}

void ConnectDialog::addConnection(const SavedConnection &connection)
{
    // One that was not begun yet will do.
    const auto unused = std::ranges::find_if(m_connections, isEmptyConnection);
    auto row = static_cast<int>(unused - m_connections.begin());
    if (unused == m_connections.end())
        m_connections << connection;
    else
        *unused = connection;
    fillList();
    row = std::min(row, static_cast<int>(m_connections.size()) - 1);
    m_list->setCurrentRow(row);
    showCurrent(row);
    m_form->focusName();
}

void ConnectDialog::duplicateCurrent()
{
    SavedConnection copy = m_connections.at(m_current);
    copy.name = tr("Copy of %1").arg(copy.title());
    addConnection(copy);
}

void ConnectDialog::removeCurrent()
{
    if (m_current < 0 || m_state != State::Idle)
        return;
    m_connections.removeAt(m_current);
    store();
    if (m_connections.isEmpty())
        m_connections << emptyConnection();
    const int row = std::min(m_current, static_cast<int>(m_connections.size()) - 1);
    fillList();
    m_list->setCurrentRow(row);
    showCurrent(row);
}

void ConnectDialog::store()
{
    QList<SavedConnection> complete;
    for (const SavedConnection &connection : m_connections) {
        if (!connection.settings.server.database.isEmpty())
            complete << connection;
    }
    m_saved.setAll(complete);
}

void ConnectDialog::choose(const ConnectionSettings &settings, const QString &message)
{
    const QString url = displayUrl(settings);
    const auto same = [&url](const SavedConnection &connection) {
        return displayUrl(connection.settings) == url;
    };
    const auto found = std::ranges::find_if(m_connections, same);
    if (found == m_connections.end()) {
        addConnection({ {}, settings });
    } else {
        // Relations that the command line declares go with it.
        found->settings = settings;
        const auto row = static_cast<int>(found - m_connections.begin());
        m_list->setCurrentRow(row);
        showCurrent(row);
    }
    say(message, message.isEmpty() ? Outcome::None : Outcome::Failed);
    m_form->focusPassword();
}

void ConnectDialog::testOrStop()
{
    if (m_state == State::Testing) {
        m_services.stopTest();
        setState(State::Idle);
        say(tr("The test was stopped."), Outcome::None);
        return;
    }
    if (!m_form->validate())
        return;
    setState(State::Testing);
    const QPointer<ConnectDialog> self(this);
    m_services.test(m_form->connection().settings,
                    [self, test = m_test](const Result<DatabaseInfo> &info) {
                        if (self && self->m_test == test)
                            self->showTested(info);
                    });
}

void ConnectDialog::showTested(const Result<DatabaseInfo> &info)
{
    setState(State::Idle);
    if (!info) {
        showFailure(info.error());
        return;
    }
    say(tr("It works: %1, %2.")
            .arg(info->serverVersion,
                 counted(info->schema->tables().size(), tr("1 table"), tr("%1 tables"))),
        Outcome::Good);
}

void ConnectDialog::connectToServer()
{
    if (m_state != State::Idle || !m_form->validate())
        return;
    takeForm();
    store();
    setState(State::Connecting);
    emit connectRequested(m_form->connection().settings);
}

void ConnectDialog::showFailure(const DbError &error)
{
    setState(State::Idle);
    say(tr("%1.").arg(errorText(error)), Outcome::Failed);
    if (error.kind == DbError::Kind::Login)
        m_form->focusPassword();
}

void ConnectDialog::setState(State state)
{
    const bool isIdle = state == State::Idle;
    if (m_state == State::Idle && !isIdle)
        m_focus = focusWidget(); // what is disabled loses it
    m_state = state;
    ++m_test;
    m_form->setEnabled(isIdle);
    m_list->parentWidget()->setEnabled(isIdle);
    m_connectButton->setEnabled(isIdle);
    m_testButton->setEnabled(state != State::Connecting);
    m_testButton->setText(state == State::Testing ? tr("St&op the test") : tr("Test c&onnection"));
    if (!isIdle)
        say(tr("Connecting…"), Outcome::None);
    else if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
}

void ConnectDialog::say(const QString &text, Outcome outcome)
{
    m_outcome->setText(text);
    m_outcome->setProperty("outcome",
                           outcome == Outcome::Good         ? u"good"_s
                               : outcome == Outcome::Failed ? u"failed"_s
                                                            : QString());
    m_outcome->style()->unpolish(m_outcome); // the style sheet looks at the property only here
    m_outcome->style()->polish(m_outcome);
    m_outcome->setAccessibleDescription(text);
    announce(m_outcome, text);
}

void ConnectDialog::accept()
{
    m_state = State::Idle;
    QDialog::accept();
}

void ConnectDialog::reject()
{
    if (m_state == State::Testing)
        m_services.stopTest();
    const bool wasConnecting = m_state == State::Connecting;
    m_state = State::Idle;
    ++m_test;
    QDialog::reject();
    if (wasConnecting)
        emit connectCancelled();
}

} // namespace roundtrip

#include "moc_connectdialog.cpp"
