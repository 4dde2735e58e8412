package io.github.waymark.maven.goal;

import io.github.waymark.problem.VisibleText;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Maven's log, to which no control characters of strangers' names and texts get. */
final class VisibleLog implements Log {

    private final Log log;

    VisibleLog(Log log) {
        this.log = log;
    }

    private static String visible(@Nullable CharSequence text) {
        return VisibleText.of(String.valueOf(text));
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        log.debug(visible(content));
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        log.debug(visible(content), error);
    }

    @Override
    public void debug(Throwable error) {
        log.debug(error);
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        log.info(visible(content));
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        log.info(visible(content), error);
    }

    @Override
    public void info(Throwable error) {
        log.info(error);
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        log.warn(visible(content));
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        log.warn(visible(content), error);
    }

    @Override
    public void warn(Throwable error) {
        log.warn(error);
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        log.error(visible(content));
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        log.error(visible(content), error);
    }

    @Override
    public void error(Throwable error) {
        log.error(error);
    }
}
