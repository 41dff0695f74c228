// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/tlsfields.h"

#include "datalayer/base/serverkind.h"
#include "ui/parts/combobox.h"
#include "ui/parts/plaintext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

TlsFields::TlsFields(QFormLayout *form)
    : QObject(form->parentWidget())
    , m_form(form)
    , m_mode(new ComboBox(form->parentWidget()))
    , m_caFile(new QLineEdit(form->parentWidget()))
    , m_error(plainLabel(form->parentWidget()))
    , m_meaning(plainLabel(form->parentWidget()))
{
    m_mode->setObjectName("sslMode"_L1);
    m_mode->setAccessibleName(tr("Encryption"));
    m_mode->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mode->addItem(tr("as the driver does (prefer)"), QString());
    m_caFile->setObjectName("caFile"_L1);
    m_caFile->setAccessibleName(tr("CA file"));
    m_caFile->setPlaceholderText(tr("certificate of the authority that signs the server's"));
    m_error->setObjectName("caFileError"_L1);
    m_error->setProperty("fieldError", true);
    m_error->hide();
    m_meaning->setObjectName("muted"_L1);
    m_meaning->setWordWrap(true);
    auto *browse = new QPushButton(tr("B&rowse…"), form->parentWidget());
    browse->setAutoDefault(false);

    auto *modeLabel = plainLabel(form->parentWidget(), tr("&TLS"));
    modeLabel->setBuddy(m_mode);
    form->addRow(modeLabel, m_mode);
    auto *file = new QVBoxLayout;
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_caFile, 1);
    line->addWidget(browse);
    file->addLayout(line);
    file->addWidget(m_error);
    file->addWidget(m_meaning);
    file->setSpacing(3);
    auto *label = plainLabel(form->parentWidget(), tr("C&A file"));
    label->setBuddy(m_caFile);
    form->addRow(label, file);

    connect(browse, &QPushButton::clicked, this, &TlsFields::chooseFile);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        explain();
        emit edited();
    });
    connect(m_caFile, &QLineEdit::textChanged, this, [this] {
        sayError({});
        explain();
        emit edited();
    });
    offerModes();
    explain();
}

void TlsFields::offerModes()
{
    const QStringList &modes = serverKind(m_kind).sslModes;
    const QSignalBlocker blocker(m_mode);
    while (m_mode->count() > 1)
        m_mode->removeItem(1);
    for (const QString &mode : modes)
        m_mode->addItem(mode, mode);
    m_form->setRowVisible(m_mode, !modes.isEmpty());
}

void TlsFields::setOptions(DatabaseKind kind, const QList<std::pair<QString, QString>> &options)
{
    m_left.clear();
    QString mode;
    QString caFile;
    m_others.clear();
    for (const auto &[name, value] : options) {
        if (name == serverKind(kind).caOption)
            caFile = value;
        else if (name == "sslmode"_L1)
            mode = value;
        else
            m_others << std::pair(name, value);
    }
    m_kind = kind;
    offerModes();
    m_mode->setCurrentIndex(std::max(m_mode->findData(mode), 0));
    m_caFile->setText(caFile);
    explain();
}

QList<std::pair<QString, QString>> TlsFields::options() const
{
    QList<std::pair<QString, QString>> options;
    const QString mode = m_mode->currentData().toString();
    if (!serverKind(m_kind).sslModes.isEmpty() && !mode.isEmpty())
        options << std::pair(u"sslmode"_s, mode);
    if (const QString file = m_caFile->text().trimmed(); !file.isEmpty())
        options << std::pair(serverKind(m_kind).caOption, file);
    return options + m_others;
}

void TlsFields::setKind(DatabaseKind kind)
{
    if (kind == m_kind)
        return;
    // Who only looks at another kind finds everything again.
    m_left[m_kind] = { m_mode->currentData().toString(), m_others };
    m_kind = kind;
    const Left left = m_left.value(kind);
    m_others = left.others;
    offerModes();
    m_mode->setCurrentIndex(std::max(m_mode->findData(left.mode), 0));
    explain();
}

bool TlsFields::validate()
{
    const QString file = m_caFile->text().trimmed();
    const bool isThere = file.isEmpty() || QFileInfo(file).isFile();
    sayError(isThere ? QString() : tr("There is no such file."));
    return isThere;
}

/// Shows what is wrong with the file, and describes the field by it for screen readers.
void TlsFields::sayError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_caFile->setAccessibleDescription(text);
}

void TlsFields::chooseFile()
{
    auto *dialog = new QFileDialog(m_caFile->window()->parentWidget(), tr("CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void TlsFields::explain()
{
    m_meaning->setText(meaning());
    m_mode->setAccessibleDescription(m_meaning->text());
}

/// What the chosen mode and file are worth.
QString TlsFields::meaning() const
{
    const bool hasFile = !m_caFile->text().trimmed().isEmpty();
    if (serverKind(m_kind).sslModes.isEmpty()) {
        // What Qt's driver can ask for: it has no way to have the host's name checked.
        return hasFile ? tr("Encrypted, or not connected at all. The certificate is checked "
                            "against this file, the host's name is not.")
                       : tr("Without a CA file the server's identity is not verified, and the "
                            "connection may not be encrypted.");
    }
    const QString mode = m_mode->currentData().toString();
    if (mode == "disable"_L1)
        return tr("Not encrypted, and the server's identity is not verified.");
    if (mode == "allow"_L1) {
        return tr("Encrypted only where the server insists; its identity is not "
                  "verified.");
    }
    if (mode == "require"_L1 && !hasFile)
        return tr("Encrypted, but without a CA file the server's identity is not verified.");
    if (mode == "require"_L1 || mode == "verify-ca"_L1) {
        return tr("Encrypted. The certificate is checked against the CA file, the "
                  "host's name is not.");
    }
    if (mode == "verify-full"_L1)
        return tr("Encrypted. The certificate and the host's name in it are checked.");
    return tr("Encrypted where the server can; its identity is not verified.");
}

} // namespace roundtrip

#include "moc_tlsfields.cpp"
