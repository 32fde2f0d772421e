package dev.mizan.desktop;

/**
 * What the web view gets for an address.
 *
 * @param status 200, or what went wrong in HTTP's numbers
 * @param type the content type
 * @param content the bytes; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent")
record DesktopPage(int status, String type, byte[] content) {

    /** What stands at an address where nothing is. */
    static DesktopPage missing(String path) {
        return new DesktopPage(404, "text/html; charset=utf-8", DesktopErrors.page("There is no page " + path + "."));
    }
}
