package dev.mizan.desktop;

/**
 * A page that a view function makes. A window shows it at the function's route, with nothing but the program's own
 * files to load, like any other page of the program.
 *
 * <pre>{@code
 * @Client(context = UserContext.class, route = "/profile/:user_id/")
 * public DesktopView profilePage(int userId) {
 *     return DesktopView.html("<!doctype html><title>" + escape(name(userId)) + "</title>");
 * }
 * }</pre>
 *
 * @param type the content type, such as {@code text/html; charset=utf-8}
 * @param content what it holds, to be sent as UTF-8
 */
public record DesktopView(String type, String content) {

    /** A page of HTML. */
    public static DesktopView html(String content) {
        return new DesktopView("text/html; charset=utf-8", content);
    }
}
