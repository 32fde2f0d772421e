package dev.mizan.springboot;

import dev.mizan.annotations.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What not everybody may open. */
class Vault {

    @PreAuthorize("hasAuthority('notes')")
    String open() {
        return "open";
    }
}

/** An application's class as a developer would write it; {@link DeskMizan} is what would be generated for it. */
class Desk {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final Vault vault;

    private volatile Runnable between = () -> {};

    Desk(JdbcTemplate jdbc, PlatformTransactionManager transactions, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.separately = new TransactionTemplate(transactions);
        separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    String echo(String text) {
        return text;
    }

    String who(Identity caller) {
        return "%s staff=%s superuser=%s %s"
                .formatted(caller.id(), caller.staff(), caller.superuser(), new TreeSet<>(caller.permissions()));
    }

    String around(Locale locale, HttpServletRequest request) {
        return locale + " " + LocaleContextHolder.getLocale() + " " + request.getRequestURI() + " "
                + Thread.currentThread().isVirtual();
    }

    String principal(Principal principal, Authentication authentication) {
        return principal.getName() + " " + authentication.getName();
    }

    String boom() {
        throw new IllegalStateException("hunter2");
    }

    String gone() {
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "hunter2");
    }

    @PreAuthorize("hasAuthority('notes')")
    String secured() {
        return "secured";
    }

    @PreAuthorize("hasAuthority('notes')")
    @Transactional
    String guardedNote(String text) {
        return add(text);
    }

    @PreAuthorize("permitAll()")
    @PostAuthorize("hasAuthority('notes')")
    String checkedNote(String text) {
        return add(text);
    }

    /** Adds a note, and then asks for something that not everybody may. */
    String askingNote(String text) {
        return add(text) + vault.open();
    }

    /** Goes on after a part of it was rolled back, without a transaction of its own. */
    String patientNote(String text) {
        try {
            separately.executeWithoutResult(status -> add("bad"));
        } catch (IllegalStateException expected) {
            // What failed is left out.
        }
        return add(text);
    }

    /** What the thread knows of the request it works for. */
    String side() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return LocaleContextHolder.getLocale() + " " + (RequestContextHolder.getRequestAttributes() != null) + " "
                + (authentication == null ? "nobody" : authentication.getName());
    }

    /** What happens behind the back of each member of the bundle of notes. */
    void between(Runnable happening) {
        between = happening;
    }

    String notes() {
        String before = count();
        between.run();
        return before;
    }

    private String count() {
        return jdbc.queryForObject("select count(*) from note", Integer.class) + " "
                + TransactionSynchronizationManager.isCurrentTransactionReadOnly() + " "
                + TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
    }

    @Transactional
    String addNote(String text) {
        return add(text);
    }

    @Transactional(noRollbackFor = IllegalStateException.class)
    String keepNote(String text) {
        return add(text);
    }

    String tryNote(String text) {
        return add(text);
    }

    @Transactional
    String auditNote(String text) {
        separately.executeWithoutResult(status -> jdbc.update("insert into note values ('audit')"));
        return add(text);
    }

    @Transactional(readOnly = true)
    String peekNote(String text) {
        throw new IllegalStateException(text);
    }

    private String add(String text) {
        jdbc.update("insert into note values (?)", text);
        if (text.startsWith("bad")) {
            throw new IllegalStateException("hunter2");
        }
        return text;
    }

    Object page(String text) {
        return switch (text) {
            case "view" ->
                (View) (model, request, response) -> {
                    response.setContentType("text/html");
                    response.getOutputStream().print("<p>a view</p>");
                };
            case "model" -> new ModelAndView("redirect:/elsewhere");
            case "boom" -> throw new IllegalStateException("hunter2");
            default ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .header("X-Own", "1")
                        .body("<p>" + text + "</p>");
        };
    }
}
