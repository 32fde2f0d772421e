package dev.mizan.springboot;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** A manager of nothing. */
class NoTransactions implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
        // There is nothing to commit.
    }

    @Override
    public void rollback(TransactionStatus status) {
        // There is nothing to roll back.
    }
}
