// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/connect/connectdialog.h"

#include <QObject>

#include <memory>
#include <vector>

namespace roundtrip {

/// ConnectionTest tries whether a database can be opened, while the window keeps its own database
/// open: each test has a thread and a query log of its own. The class lives on the GUI thread,
/// which never waits for a test, except for moments in shutDown().
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(QObject *parent = nullptr);
    /// Calls shutDown().
    ~ConnectionTest() override;
    /// Ends all tests within moments. Returns false if the thread of a test still runs.
    bool shutDown();

    /// Begins a test: opens the database that \a settings name, on a thread of its own, and closes
    /// it again. Stops the test before. \a answer is called on the GUI thread with what is known of
    /// the database or with the error, unless the test is stopped or another test begins first.
    void begin(const ConnectionSettings &settings, const ConnectionServices::Answer &answer);
    /// Gives up the test under way, if any: its answer is not called.
    void stop();
    /// Returns how many tests still have a thread, among them stopped tests that have not ended.
    [[nodiscard]] int count() const { return static_cast<int>(m_attempts.size()); }

private:
    struct Attempt;

    void end(const Attempt *attempt);

    std::vector<std::unique_ptr<Attempt>> m_attempts;
    const Attempt *m_current = nullptr; ///< the test whose answer is awaited, or null
};

/// Returns a message that Qt's driver for \a kind is missing, with the package that has it; empty
/// where the driver is there.
[[nodiscard]] QString missingDriver(DatabaseKind kind);

} // namespace roundtrip
