package dev.mizan.springboot;

import dev.mizan.runtime.spi.Transactions;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;

/** The part of the adapter for applications with Spring's transactions. */
@AutoConfiguration
@ConditionalOnClass(PlatformTransactionManager.class)
public class SpringTransactionsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Transactions mizanTransactions(
            ObjectProvider<PlatformTransactionManager> primary, ObjectProvider<TransactionManager> managers) {
        return new SpringTransactions(
                Optional.ofNullable(primary.getIfUnique()),
                managers.orderedStream().toList());
    }
}
