package dev.mizan.springboot;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * A response that only the core writes to. What filters in front of it have to say (an error page, a redirect to a
 * login form, a text) is not sent; the status they meant is remembered instead. Headers pass.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

    private boolean open;
    private int refusal = SC_UNAUTHORIZED;

    GuardedResponse(HttpServletResponse response) {
        super(response);
    }

    /** From now on everything passes: the core answers. */
    void open() {
        open = true;
    }

    /** Whether the core has answered. */
    boolean answered() {
        return open;
    }

    /** The status with which somebody else refused the request; 401 where it was none of an error. */
    int refusal() {
        return refusal;
    }

    @Override
    public void setStatus(int status) {
        if (open) {
            super.setStatus(status);
        } else {
            refuse(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (open) {
            super.sendError(status);
        } else {
            refuse(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (open) {
            super.sendError(status, message);
        } else {
            refuse(status);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (open) {
            super.sendRedirect(location, status, clearBuffer);
        } else {
            refuse(SC_UNAUTHORIZED);
        }
    }

    private void refuse(int status) {
        refusal = status >= SC_BAD_REQUEST ? status : SC_UNAUTHORIZED;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return open ? super.getOutputStream() : new Nowhere();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return open ? super.getWriter() : new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void flushBuffer() throws IOException {
        if (open) {
            super.flushBuffer();
        }
    }

    private static final class Nowhere extends ServletOutputStream {
        private final OutputStream nothing = OutputStream.nullOutputStream();

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("this response is written by Mizan");
        }

        @Override
        public void write(int b) throws IOException {
            nothing.write(b);
        }
    }
}
