// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in the order of their positions, on a thread of its own. It polls: a millisecond after a batch,
 * then less and less often down to every 50 ms, and while Kafka or the database is away every two seconds. Every replica has one; the lock
 * in {@link RelayBatch} lets one of them work.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final Duration TROUBLED = Duration.ofSeconds(2);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final RelayBatch batch;
    private final Topics topics;
    private final boolean enabled;
    private Thread thread;
    private boolean topicReady;
    private boolean troubled;

    /** A relay of one service; any number may run at once. */
    public OutboxRelay(
            DataSource dataSource,
            Topics topics,
            @ConfigProperty(name = "zhucan.service") String service,
            @ConfigProperty(name = "zhucan.outbox.relay", defaultValue = "true") boolean enabled) {
        this.batch = new RelayBatch(dataSource, topics, service);
        this.topics = topics;
        this.enabled = enabled;
    }

    void started(@Observes StartupEvent event) {
        if (enabled) {
            start();
        }
    }

    void stopping(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /** Begins to carry. */
    public void start() {
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
    }

    /** Sends what is left, as long as that works, and ends. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(8).toMillis());
        }
        batch.close();
    }

    private void run() {
        var pause = SHORTEST;
        while (!await(pause)) {
            pause = step(pause);
        }
        drain();
    }

    private boolean await(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Duration step(Duration pause) {
        try {
            int sent = sendWhatWaits();
            recovered();
            return sent > 0 ? SHORTEST : longer(pause, LONGEST);
        } catch (RuntimeException | SQLException e) {
            trouble(e);
            return longer(pause.compareTo(LONGEST) < 0 ? LONGEST : pause, TROUBLED);
        }
    }

    private int sendWhatWaits() throws SQLException {
        if (!topicReady) {
            topics.ensure(List.of(topics.own()));
            topicReady = true;
        }
        int sent = batch.nothingWaits() ? 0 : batch.send();
        sweep(sent);
        return sent;
    }

    /** Nothing is lost without it; autovacuum does the same, later. */
    private void sweep(int sent) {
        try {
            batch.sweep(sent);
        } catch (SQLException e) {
            LOG.debug("The outbox was not swept", e);
        }
    }

    private static Duration longer(Duration pause, Duration limit) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(limit) < 0 ? twice : limit;
    }

    private void trouble(Exception failure) {
        if (!troubled) {
            LOG.warnf("Events wait in the outbox: %s", failure.getMessage());
            LOG.debug("Why they wait", failure);
        }
        troubled = true;
    }

    private void recovered() {
        if (troubled) {
            LOG.info("Events leave the outbox again");
        }
        troubled = false;
    }

    private void drain() {
        try {
            while (!troubled && sendWhatWaits() > 0) {
                LOG.debug("A last batch of events was sent");
            }
        } catch (RuntimeException | SQLException e) {
            LOG.infof("Events are left in the outbox for the next start: %s", e.getMessage());
        }
    }
}
