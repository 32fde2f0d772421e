package dev.mizan.springboot;

/** A class has server functions, but the application context has no bean of it to call; says what to do. */
final class UnusableBeanException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnusableBeanException(String description, String action) {
        super(description + " " + action);
        this.action = action;
    }

    /** What is wrong, a sentence. */
    String description() {
        String message = String.valueOf(getMessage());
        return message.substring(0, message.length() - action.length() - 1);
    }

    /** What the developer can do, a sentence. */
    String action() {
        return action;
    }
}
