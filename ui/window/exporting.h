// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace roundtrip {

class BrowsedDatabase;
class DetailPane;
class ExportBar;
class LoadKeeping;
class MessageBar;
class RecordPages;
class RecordPane;

/// Exporting offers to write to a file all that a query finds, however much of it is loaded: in the
/// menu of the records, beside the saving of a load, and where a copy was cut off.
class Exporting final : public QObject
{
    Q_OBJECT

public:
    /// Parts is what is exported, and where that is offered; all of it must outlive the Exporting.
    struct Parts
    {
        BrowsedDatabase &browsed;
        const RecordPages &pages;
        RecordPane &records;
        const DetailPane &detail;
        ExportBar &bar;
        LoadKeeping &keeping;
        MessageBar &message;
    };

    explicit Exporting(const Parts &parts, QObject *parent = nullptr);

    /// Asks for a file, and has all records of the query that is shown written to it.
    void choose();

private:
    void sayCopied(const QString &text, bool offersExport);

    Parts m_parts;
};

} // namespace roundtrip
