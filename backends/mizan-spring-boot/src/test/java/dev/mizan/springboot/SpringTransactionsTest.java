package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.spi.IntentLapsedException;
import dev.mizan.runtime.spi.Transactions.Outcome;
import dev.mizan.runtime.spi.Transactions.Watch;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Snapshots on managers and databases of many kinds, and what becomes of transactions that go wrong. */
class SpringTransactionsTest {

    private static final int REPEATABLE_READ = TransactionDefinition.ISOLATION_REPEATABLE_READ;
    private static final int SERIALIZABLE = TransactionDefinition.ISOLATION_SERIALIZABLE;
    private static final int DEFAULT = TransactionDefinition.ISOLATION_DEFAULT;

    /** A manager that refuses some isolations and can fail at its commit. */
    private static class Manager extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        private final List<Integer> asked = new ArrayList<>();
        private final transient List<String> done = new ArrayList<>();
        private transient TransactionException refusal;
        private int refused = Integer.MIN_VALUE;
        private boolean lostAtCommit;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            asked.add(definition.getIsolationLevel());
            if (refusal != null && definition.getIsolationLevel() >= refused) {
                throw refusal;
            }
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (lostAtCommit) {
                throw new org.springframework.transaction.TransactionSystemException("the connection is lost");
            }
            done.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            done.add("rollback");
        }
    }

    private final Manager manager = new Manager();
    private final SpringTransactions transactions = new SpringTransactions(Optional.of(manager), List.of(manager));

    private Outcome outcome(Runnable work) {
        try (Watch watch = transactions.watch(new Object())) {
            try {
                work.run();
            } catch (RuntimeException expected) {
                // What became of the transactions counts, not the exception.
            }
            return watch.outcome();
        }
    }

    private TransactionTemplate template(int propagation, boolean readOnly) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        template.setReadOnly(readOnly);
        return template;
    }

    private void run(boolean readOnly, Runnable inside) {
        template(TransactionDefinition.PROPAGATION_REQUIRES_NEW, readOnly).executeWithoutResult(status -> inside.run());
    }

    private static void fail() {
        throw new IllegalStateException("expected");
    }

    @Test
    void snapshot_isReadOnlyAndCommits() throws Exception {
        String result = transactions.snapshot(() -> "a");

        assertThat(result).isEqualTo("a");
        assertThat(manager.asked).containsExactly(REPEATABLE_READ);
        assertThat(manager.done).containsExactly("commit");
    }

    @Test
    void snapshot_thatFails_rollsBackAndThrowsAsItIs() {
        IOException thrown = new IOException("expected");

        assertThatThrownBy(() -> transactions.snapshot(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(manager.done).containsExactly("rollback");
    }

    @Test
    void snapshot_whereTheManagerKnowsNoIsolation_fallsBackOnce() throws Exception {
        manager.refusal = new InvalidIsolationLevelException("no isolation here");
        manager.refused = 0;

        transactions.snapshot(() -> "a");
        transactions.snapshot(() -> "b");

        assertThat(manager.asked).containsExactly(REPEATABLE_READ, SERIALIZABLE, DEFAULT, DEFAULT);
    }

    @Test
    void snapshot_whereTheDatabaseRefusesTheIsolationTwice_takesTheStronger() throws Exception {
        Manager strange = new Manager() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                super.doBegin(transaction, definition);
                if (definition.getIsolationLevel() == REPEATABLE_READ) {
                    throw new CannotCreateTransactionException("no", new SQLException("only SERIALIZABLE here"));
                }
            }
        };
        SpringTransactions on = new SpringTransactions(Optional.of(strange), List.of(strange));

        on.snapshot(() -> "a");
        on.snapshot(() -> "b");

        assertThat(((Manager) strange).asked)
                .containsExactly(REPEATABLE_READ, REPEATABLE_READ, SERIALIZABLE, SERIALIZABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "25001", "40001", "53300", "XX000"})
    void snapshot_whereTheConnectionIsBroken_failsAndForgetsIt(String state) throws Exception {
        manager.refusal = new CannotCreateTransactionException("no", new SQLException("terminated", state));
        manager.refused = DEFAULT;
        assertThatThrownBy(() -> transactions.snapshot(() -> "a")).isSameAs(manager.refusal);

        manager.refusal = null;
        transactions.snapshot(() -> "b");

        assertThat(manager.asked).containsExactly(REPEATABLE_READ, REPEATABLE_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22023", "99999"})
    void snapshot_whereOneAttemptFailsUnclearly_isTriedAgain(String state) throws Exception {
        Manager broken = new Manager() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                super.doBegin(transaction, definition);
                if (((Manager) this).asked.size() == 1) {
                    throw new CannotCreateTransactionException("no", new SQLException("?", state));
                }
            }
        };
        SpringTransactions on = new SpringTransactions(Optional.of(broken), List.of(broken));

        on.snapshot(() -> "a");
        on.snapshot(() -> "b");

        assertThat(((Manager) broken).asked).containsExactly(REPEATABLE_READ, REPEATABLE_READ, REPEATABLE_READ);
    }

    @Test
    void snapshot_whereTheDatabaseSaysItHasNoSuchIsolation_isNotTriedAgain() throws Exception {
        manager.refusal = new CannotCreateTransactionException("no", new SQLException("not supported", "0A000"));
        manager.refused = 0;

        transactions.snapshot(() -> "a");

        assertThat(manager.asked).containsExactly(REPEATABLE_READ, SERIALIZABLE, DEFAULT);
    }

    @Test
    void snapshot_whereTheDatabaseIsOutOfReach_failsAndForgetsIt() throws Exception {
        manager.refusal = new CannotCreateTransactionException(
                "no connection", new SQLTransientConnectionException("the pool is empty"));
        manager.refused = DEFAULT;
        assertThatThrownBy(() -> transactions.snapshot(() -> "a")).isSameAs(manager.refusal);

        manager.refusal = null;
        transactions.snapshot(() -> "b");

        assertThat(manager.asked).containsExactly(REPEATABLE_READ, REPEATABLE_READ);
    }

    @Test
    void snapshot_withoutAPrimaryManager_runsWithoutOne() throws Exception {
        SpringTransactions several = new SpringTransactions(Optional.empty(), List.of(manager, new NoTransactions()));

        assertThat(several.snapshot(() -> "a")).isEqualTo("a");
        assertThat(manager.asked).isEmpty();
    }

    @Test
    void outcome_ofNothing_isNone() {
        assertThat(outcome(() -> {})).isEqualTo(Outcome.NONE);
        assertThat(outcome(() -> run(true, () -> {}))).isEqualTo(Outcome.NONE);
    }

    @Test
    void outcome_isWhatTheTransactionSays() {
        assertThat(outcome(() -> run(false, () -> {}))).isEqualTo(Outcome.COMMITTED);
        assertThat(outcome(() -> run(false, SpringTransactionsTest::fail))).isEqualTo(Outcome.ROLLED_BACK);
        manager.lostAtCommit = true;
        assertThat(outcome(() -> run(false, () -> {}))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void outcome_ofARollbackInsideTheFunction_isUnknownToIt() {
        try (Watch watch = transactions.watch(this)) {
            assertThat(outcome(() -> run(false, SpringTransactionsTest::fail))).isEqualTo(Outcome.ROLLED_BACK);
            assertThat(watch.outcome()).isEqualTo(Outcome.NONE);
        }
    }

    @Test
    void outcome_ofSeveral_isTheOneThatCountsMost() {
        assertThat(outcome(() -> {
                    run(false, () -> {});
                    run(false, SpringTransactionsTest::fail);
                }))
                .isEqualTo(Outcome.COMMITTED);
        assertThat(outcome(() -> run(false, () -> {
                    run(false, () -> {});
                    fail();
                })))
                .isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void outcome_ofAnInnerWatch_isSeenByTheOuterToo() {
        try (Watch outer = transactions.watch(new Object())) {
            assertThat(outcome(() -> run(false, () -> {}))).isEqualTo(Outcome.COMMITTED);
            assertThat(outcome(() -> {})).isEqualTo(Outcome.NONE);
            assertThat(outer.outcome()).isEqualTo(Outcome.COMMITTED);
        }
    }

    @Test
    void outcome_ofAnotherThread_isNotSeen() {
        assertThat(outcome(() -> {
                    Thread other = Thread.ofVirtual().start(() -> run(false, () -> {}));
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }))
                .isEqualTo(Outcome.NONE);
        assertThat(manager.done).containsExactly("commit");
    }

    @Test
    void commit_thatIsForbidden_isRolledBack() {
        Outcome outcome;
        try (Watch watch = transactions.watch(new Object(), () -> false)) {
            assertThatThrownBy(() -> run(false, () -> {})).isInstanceOf(IntentLapsedException.class);
            outcome = watch.outcome();
        }

        assertThat(outcome).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(manager.done).containsExactly("rollback");
    }

    @Test
    void commit_thatOnlyReads_isNotForbidden() {
        try (Watch watch = transactions.watch(new Object(), () -> false)) {
            run(true, () -> {});
        }

        assertThat(manager.done).containsExactly("commit");
    }

    @Test
    void outerTransaction_tellsItsOwnEnd() {
        List<Outcome> told = new ArrayList<>();

        run(false, () -> {
            assertThat(transactions.writing()).isTrue();
            assertThat(transactions.onCompletion(() -> true, told::add)).isTrue();
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly(Outcome.COMMITTED);
        assertThatThrownBy(() -> run(false, () -> {
                    transactions.onCompletion(() -> true, told::add);
                    fail();
                }))
                .hasMessage("expected");
        assertThat(told).containsExactly(Outcome.COMMITTED, Outcome.ROLLED_BACK);
    }

    @Test
    void outerTransaction_thatMayNotCommit_isRolledBack() {
        List<Outcome> told = new ArrayList<>();

        assertThatThrownBy(() -> run(false, () -> transactions.onCompletion(() -> false, told::add)))
                .isInstanceOf(IntentLapsedException.class);

        assertThat(told).containsExactly(Outcome.ROLLED_BACK);
        assertThat(manager.done).containsExactly("rollback");
    }

    @Test
    void outerTransaction_thatOnlyReadsOrIsNotThere_tellsNothing() {
        List<Outcome> told = new ArrayList<>();

        run(true, () -> {
            assertThat(transactions.writing()).isFalse();
            assertThat(transactions.onCompletion(() -> true, told::add)).isFalse();
        });

        assertThat(transactions.writing()).isFalse();
        assertThat(transactions.onCompletion(() -> true, told::add)).isFalse();
        assertThat(told).isEmpty();
    }
}
