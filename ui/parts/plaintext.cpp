// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/plaintext.h"

#include "datalayer/base/visibletext.h"

#include <QLabel>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace roundtrip {

QLabel *plainLabel(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString plainLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

QString plainToolTip(const QString &text)
{
    // As HTML a text is broken into lines; others stay as they are.
    return Qt::mightBeRichText(text) ? wrappedToolTip(text) : text;
}

QString wrappedToolTip(const QString &text)
{
    return u"<span style='white-space:pre-wrap'>%1</span>"_s.arg(text.toHtmlEscaped());
}

QString plainActionText(const QString &text)
{
    return visibleText(text).replace(u'&', u"&&"_s);
}

QString plainTitle(const QString &text)
{
    return visibleText(text).replace("[*]"_L1, "[*][*]"_L1);
}

} // namespace roundtrip
