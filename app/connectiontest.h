// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/connectdialog.h"

#include <QObject>

#include <memory>
#include <vector>

namespace roundtrip {

/// Tries whether a database can be opened, aside from the one in the window: each test has a thread
/// and a log of its own. On the GUI thread, which never waits for it, except for moments in
/// shutDown().
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(QObject *parent = nullptr);
    /// Shuts down.
    ~ConnectionTest() override;
    /// Ends all tests within moments. False if a thread is left behind that is still connecting.
    bool shutDown();

    /// Opens the database and closes it again. \a answer is called with what came of it, unless
    /// the test is stopped or another one is begun before.
    void begin(const ConnectionSettings &settings, const ConnectionServices::Answer &answer);
    void stop();
    /// How many are still under way, also stopped ones.
    [[nodiscard]] int count() const { return static_cast<int>(m_attempts.size()); }

private:
    struct Attempt;

    void end(const Attempt *attempt);

    std::vector<std::unique_ptr<Attempt>> m_attempts;
    const Attempt *m_current = nullptr; ///< whose answer somebody awaits
};

/// What to say where Qt's driver for \a kind is missing, with the package that has it; empty where
/// it is there.
[[nodiscard]] QString missingDriver(DatabaseKind kind);

} // namespace roundtrip
