// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/connectionform.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/base/serverplaces.h"
#include "ui/connect/tlsfields.h"
#include "ui/parts/combobox.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/parts/textsize.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int lastPort = 65535;
constexpr double msPerSecond = 1000;

/// None where the text is no port.
std::optional<int> portIn(const QString &text)
{
    bool isNumber = false;
    const int port = text.trimmed().toInt(&isNumber);
    return isNumber && port > 0 && port <= lastPort ? std::optional(port) : std::nullopt;
}

/// Seconds, perhaps with a fraction, in milliseconds; with the window's decimal sign or a point.
std::optional<int> timeoutIn(const QString &text)
{
    const QString number = text.trimmed();
    bool isNumber = false;
    QLocale locale;
    locale.setNumberOptions(QLocale::RejectGroupSeparator); // a point, where that groups
    double seconds = locale.toDouble(number, &isNumber);
    if (!isNumber)
        seconds = number.toDouble(&isNumber);
    const double ms = seconds * msPerSecond;
    return isNumber && ms >= 0 && ms <= std::numeric_limits<int>::max()
        ? std::optional(static_cast<int>(ms))
        : std::nullopt;
}

QString timeoutText(int milliseconds)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return milliseconds > 0
        ? locale.toString(milliseconds / msPerSecond, 'g', QLocale::FloatingPointShortest)
        : QString();
}

/// Says below \a fields what is wrong with them, and to whoever has them read aloud.
void say(QLabel *label, const QString &text, const QList<QWidget *> &fields)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    for (QWidget *field : fields)
        field->setAccessibleDescription(text);
}

/// A field with the line below it that says what is wrong with it.
QVBoxLayout *withLine(QWidget *field, QLabel *line)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(3);
    layout->addWidget(field);
    layout->addWidget(line);
    return layout;
}

/// The same, for what stands beside one another.
QVBoxLayout *withLine(QHBoxLayout *fields, QLabel *line)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(3);
    layout->addLayout(fields);
    layout->addWidget(line);
    return layout;
}

void addRow(QFormLayout *form, const QString &text, QWidget *field, auto *widgetOrLayout)
{
    auto *label = plainLabel(form->parentWidget(), text);
    label->setBuddy(field);
    form->addRow(label, widgetOrLayout);
}

} // namespace

ConnectionForm::ConnectionForm(DriverCheck missingDriver, QWidget *parent)
    : QWidget(parent)
    , m_missingDriver(std::move(missingDriver))
    // In the order of the form, which the tab key follows.
    , m_name(addField({}, "connectionName", tr("Name")))
    , m_kind(new ComboBox(this))
    , m_driverError(addLine("driverError"))
    , m_portError(addLine("portError"))
    , m_databaseError(addLine("databaseError"))
    , m_timeoutError(addLine("timeoutError"))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(12);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addRow(form, tr("&Name"), m_name, m_name);
    buildKind();
    addRow(form, tr("&Kind"), m_kind, withLine(m_kind, m_driverError));
    QHBoxLayout *place = buildPlace();
    addRow(form, tr("&Host or socket"), m_host, withLine(place, m_portError));
    m_database = addField({}, "databaseName", tr("Database"));
    addRow(form, tr("&Database"), m_database, withLine(m_database, m_databaseError));
    m_user = addField(tr("yours on this computer"), "user", tr("User"));
    addRow(form, tr("&User"), m_user, m_user);
    m_password = addField({}, "password", tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *note = plainLabel(this, tr("Never stored: asked for when it is needed."));
    note->setObjectName("muted"_L1);
    note->setWordWrap(true);
    addRow(form, tr("Pass&word"), m_password, withLine(m_password, note));
    m_tls = new TlsFields(form);
    QHBoxLayout *limit = buildTimeout();
    addRow(form, tr("Time &limit"), m_timeout, withLine(limit, m_timeoutError));
    connectFields();
    chooseKind();
}

void ConnectionForm::buildKind()
{
    m_kind->setObjectName("kind"_L1);
    m_kind->setAccessibleName(tr("Kind of server"));
    m_kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const ServerKind &kind : serverKinds())
        m_kind->addItem(kind.driver.database, static_cast<int>(kind.kind));
}

QHBoxLayout *ConnectionForm::buildPlace()
{
    m_host = addField({}, "host", tr("Host or socket"));
    m_port = addField({}, "port", tr("Port"));
    m_port->setMaximumWidth(scaledTo(font(), 90));
    auto *portLabel = plainLabel(this, tr("&Port"));
    portLabel->setBuddy(m_port);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_host, 1);
    place->addWidget(portLabel);
    place->addWidget(m_port);
    return place;
}

QHBoxLayout *ConnectionForm::buildTimeout()
{
    m_timeout = addField(tr("no limit"), "timeout", tr("Time limit of a statement, in seconds"));
    m_timeout->setMaximumWidth(scaledTo(font(), 90));
    auto *unit = plainLabel(this, tr("seconds for a statement"));
    unit->setObjectName("muted"_L1);
    unit->setWordWrap(true);
    auto *limit = new QHBoxLayout;
    limit->setSpacing(8);
    limit->addWidget(m_timeout);
    limit->addWidget(unit, 1);
    return limit;
}

void ConnectionForm::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_tls->setKind(kind());
        chooseKind();
        emit edited();
    });
    for (QLineEdit *field : { m_name, m_host, m_port, m_database, m_user, m_password, m_timeout }) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            if (m_showsErrors)
                showErrors();
            emit edited();
        });
    }
    connect(m_tls, &TlsFields::edited, this, &ConnectionForm::edited);
}

QLineEdit *ConnectionForm::addField(const QString &placeholder, const char *name,
                                    const QString &accessibleName)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1StringView(name));
    field->setAccessibleName(accessibleName);
    field->setPlaceholderText(placeholder);
    return field;
}

QLabel *ConnectionForm::addLine(const char *name)
{
    auto *line = plainLabel(this);
    line->setObjectName(QLatin1StringView(name));
    line->setProperty("fieldError", true);
    line->setWordWrap(true);
    line->hide();
    return line;
}

DatabaseKind ConnectionForm::kind() const
{
    return static_cast<DatabaseKind>(m_kind->currentData().toInt());
}

void ConnectionForm::chooseKind()
{
    const ServerKind &server = serverKind(kind());
    m_port->setPlaceholderText(QString::number(server.port));
    m_host->setPlaceholderText(tr("this computer, or %1").arg(server.socketExample));
    m_password->setPlaceholderText(tr("from %1").arg(server.passwordSources.join(tr(" or "))));
    say(m_driverError, driverError(), { m_kind });
}

void ConnectionForm::setConnection(const SavedConnection &connection)
{
    const QSignalBlocker blocker(this); // nobody has edited anything
    m_settings = connection.settings;
    m_showsErrors = false;
    const ServerAddress &server = m_settings.server;
    m_name->setText(connection.name);
    m_kind->setCurrentIndex(std::max(m_kind->findData(static_cast<int>(m_settings.kind)), 0));
    m_host->setText(hostsText(server));
    m_port->setText(server.port > 0 && server.others.isEmpty() ? QString::number(server.port)
                                                               : QString());
    m_database->setText(server.database);
    m_user->setText(server.user);
    m_password->setText(server.password);
    m_tls->setOptions(kind(), server.options);
    m_timeout->setText(timeoutText(m_settings.statementTimeoutMs));
    sayErrors({}, {}, {}, {});
    chooseKind();
}

SavedConnection ConnectionForm::connection() const
{
    SavedConnection connection { m_name->text().trimmed(), m_settings };
    ConnectionSettings &settings = connection.settings;
    settings.kind = kind();
    settings.server = { .port = portIn(m_port->text().trimmed()).value_or(0),
                        .database = m_database->text().trimmed(),
                        .user = m_user->text().trimmed(),
                        .password = m_password->text(),
                        .options = m_tls->options() };
    std::ignore = readHosts(m_host->text(), settings.server); // validate() tells
    settings.statementTimeoutMs = timeoutIn(m_timeout->text()).value_or(0);
    settings.title = serverTitle(settings.server);
    return connection;
}

QString ConnectionForm::portError() const
{
    const QString text = m_port->text().trimmed();
    return text.isEmpty() || portIn(text) ? QString()
                                          : tr("The port is a number from 1 to %1.").arg(lastPort);
}

QString ConnectionForm::hostError() const
{
    ServerAddress server;
    return readHosts(m_host->text(), server)
        ? QString()
        : tr("Several hosts are written as db1,db2:%1.").arg(serverKind(kind()).port);
}

QString ConnectionForm::databaseError() const
{
    const bool hasService = std::ranges::any_of(
        m_tls->options(), [](const auto &option) { return option.first == "service"_L1; });
    return m_database->text().trimmed().isEmpty() && !hasService
        ? tr("Which database is to be opened?")
        : QString();
}

QString ConnectionForm::timeoutError() const
{
    const QString text = m_timeout->text().trimmed();
    return text.isEmpty() || timeoutIn(text)
        ? QString()
        : tr("Seconds as a number, 0 or nothing for no limit.");
}

QString ConnectionForm::driverError() const
{
    return m_missingDriver ? m_missingDriver(kind()) : QString();
}

void ConnectionForm::showErrors()
{
    sayErrors(hostError(), portError(), databaseError(), timeoutError());
}

void ConnectionForm::sayErrors(const QString &host, const QString &port, const QString &database,
                               const QString &timeout)
{
    say(m_portError, host.isEmpty() ? port : host, {});
    m_host->setAccessibleDescription(host);
    m_port->setAccessibleDescription(port);
    say(m_databaseError, database, { m_database });
    say(m_timeoutError, timeout, { m_timeout });
}

bool ConnectionForm::validate()
{
    m_showsErrors = true;
    showErrors();
    const bool hasCaFile = m_tls->validate();
    QWidget *wrong = !driverError().isEmpty() ? static_cast<QWidget *>(m_kind)
        : !hostError().isEmpty()              ? m_host
        : !portError().isEmpty()              ? m_port
        : !databaseError().isEmpty()          ? m_database
        : !hasCaFile                          ? m_tls->caFile()
        : !timeoutError().isEmpty()           ? m_timeout
                                              : nullptr;
    // A screen reader says what gets the focus, with what is wrong with it.
    if (wrong && wrong->hasFocus())
        announce(wrong, wrong->accessibleDescription());
    else if (wrong)
        wrong->setFocus(Qt::OtherFocusReason);
    return !wrong;
}

void ConnectionForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ConnectionForm::focusPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
}

} // namespace roundtrip

#include "moc_connectionform.cpp"
