package io.github.waymark.entrypoints;

import java.io.Serializable;
import java.util.ServiceConfigurationError;

/** A provider that could not be read or made, or a name without a provider. */
public final class LoadFailure implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String service;
    private final String reason;
    private final Throwable cause;

    LoadFailure(String service, String reason, Throwable cause) {
        this.service = service;
        this.reason = reason;
        this.cause = cause;
    }

    /** What {@link java.util.ServiceLoader} throws: the JDK's message without the service, which starts it, and with the cause. */
    static LoadFailure of(String service, ServiceConfigurationError error) {
        String message = String.valueOf(error.getMessage());
        String text = message.startsWith(service + ": ") ? message.substring(service.length() + 2) : message;
        Throwable cause = error.getCause();
        return cause == null
                ? new LoadFailure(service, text, error)
                : new LoadFailure(service, text + ": " + text(cause), cause);
    }

    /** The failure of a class file; which provider needs it is not known. */
    static LoadFailure of(String service, LinkageError error) {
        return new LoadFailure(service, "A provider can't be loaded: " + text(error), error);
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        boolean isMissing = cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException;
        return isMissing && message != null && message.indexOf(' ') < 0
                ? message.replace('/', '.') + " not found"
                : cause.toString();
    }

    /** The binary name of the service. */
    public String service() {
        return service;
    }

    /** What failed and why, in one line, such as {@code Provider org.example.S3Store not found}. */
    public String reason() {
        return reason;
    }

    /** What was thrown: by the constructor of the provider if it failed, otherwise by {@link java.util.ServiceLoader}. */
    public Throwable cause() {
        return cause;
    }

    /** The service and the reason. */
    @Override
    public String toString() {
        return service + ": " + reason;
    }
}
