package dev.mizan.runtime.dispatch;

/** What a member of a bundle threw, on its way out of the snapshot that it ends. */
final class MemberFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String function;
    private final Throwable thrown;

    MemberFailure(String function, Throwable thrown) {
        super(function + " failed", thrown, false, false);
        this.function = function;
        this.thrown = thrown;
    }

    String function() {
        return function;
    }

    Throwable thrown() {
        return thrown;
    }
}
