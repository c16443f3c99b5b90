// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import org.zhucan.platform.embedded.KafkaBroker;
import org.zhucan.platform.embedded.KafkaSettings;

/** The broker of a test run; it can go away and come back under the same address. */
public final class BrokerSwitch {

    private final KafkaSettings settings;
    private KafkaBroker broker;

    BrokerSwitch(KafkaSettings settings) {
        this.settings = settings;
        this.broker = KafkaBroker.start(settings);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    /** Ends the broker; does nothing when it is down. */
    public synchronized void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    /** Starts it again, with everything it held; returns when it takes connections. */
    public synchronized void start() {
        if (broker == null) {
            broker = KafkaBroker.start(settings);
        }
    }
}
