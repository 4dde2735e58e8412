package io.github.waymark.notes.render;

import freemarker.core.Environment;
import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renders a template that may loop, recurse or write without end, within limits of time, memory, depth and size.
 *
 * <p>It runs in a thread of its own, which samples of its progress give the place for messages. A thread that can't be interrupted, because
 * the loop is inside of an expression, is left behind as a daemon.
 */
final class BoundedRendering {

    /**
     * What a page may take.
     *
     * @param characters of its text
     */
    record Limits(Duration time, int characters) {}

    /** Far more than the history of a large project takes. */
    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 100_000_000);

    /** Deep enough for a sample of the place before it overflows. */
    private static final long STACK_BYTES = 16L << 20;

    private static final long SAMPLE_MILLIS = 5;
    private static final long GRACE_MILLIS = 1_000;

    private final Template template;
    private final Limits limits;
    private final Page page = new Page();
    private final Environment environment;
    private volatile @Nullable Throwable failure;
    private String place;

    BoundedRendering(Template template, Map<String, Object> model, Limits limits)
            throws TemplateException, IOException {
        this.template = template;
        this.limits = limits;
        this.environment = template.createProcessingEnvironment(model, page);
        this.place = "template " + template.getName();
    }

    /**
     * The text of the page.
     *
     * @throws ProblemException if it exceeds a limit
     */
    String text() throws TemplateException, IOException {
        Thread thread = new Thread(null, this::run, "waymark-template-" + template.getName(), STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            if (!hasEnded(thread)) {
                thread.interrupt();
                thread.join(GRACE_MILLIS);
                String rest = thread.isAlive() ? ", and its thread goes on until Maven ends" : "";
                throw exceeded("it takes longer than " + limits.time().toSeconds() + " s" + rest, null);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw exceeded("the build was interrupted", e);
        }
        Throwable failed = failure;
        if (failed == null) {
            return page.toString();
        }
        throw failed(failed);
    }

    private void run() {
        try {
            environment.process();
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = e;
        }
    }

    private boolean hasEnded(Thread thread) throws InterruptedException {
        long end = System.nanoTime() + limits.time().toNanos();
        while (System.nanoTime() < end) {
            thread.join(SAMPLE_MILLIS);
            if (!thread.isAlive()) {
                return true;
            }
            samplePlace().ifPresent(sampled -> place = sampled);
        }
        return false;
    }

    /** Where the template is; empty if it changes just now. No other type has the place. */
    @SuppressWarnings("deprecation")
    private Optional<String> samplePlace() {
        try {
            TemplateElement[] stack = _CoreAPI.getInstructionStackSnapshot(environment);
            return stack == null || stack.length == 0 || stack[0] == null
                    ? Optional.empty()
                    : Optional.of("template " + stack[0].getTemplate().getName() + ":" + stack[0].getBeginLine() + ":"
                            + stack[0].getBeginColumn());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private ProblemException failed(Throwable failed) throws TemplateException, IOException {
        if (failed instanceof TooLongException) {
            return exceeded("its text has more than " + Count.of(limits.characters(), "character"), failed);
        }
        if (failed instanceof StackOverflowError) {
            return exceeded("it calls itself without end", failed);
        }
        if (failed instanceof OutOfMemoryError) {
            return exceeded("its values need more memory than there is", failed);
        }
        if (failed instanceof TemplateException e) {
            Throwable cause = e.getCause();
            if (cause instanceof TooLongException || cause instanceof StackOverflowError) {
                return failed(cause);
            }
            throw e;
        }
        if (failed instanceof IOException e) {
            throw e;
        }
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        throw new IllegalStateException(failed);
    }

    private ProblemException exceeded(String limit, @Nullable Throwable cause) {
        Problem problem = new Problem(
                "The template can't be rendered: " + limit + ".",
                place,
                "Nothing was written, because the page would be incomplete.",
                "Correct the template, or remove it to use the built-in one.");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    /** The text so far; writing more than the limit fails. */
    private final class Page extends StringWriter {

        @Override
        public void write(int character) {
            require(1);
            super.write(character);
        }

        @Override
        public void write(char[] characters, int from, int length) {
            require(length);
            super.write(characters, from, length);
        }

        @Override
        public void write(String text) {
            require(text.length());
            super.write(text);
        }

        @Override
        public void write(String text, int from, int length) {
            require(length);
            super.write(text, from, length);
        }

        private void require(int more) {
            if (getBuffer().length() > limits.characters() - more) {
                samplePlace().ifPresent(sampled -> place = sampled);
                throw new TooLongException();
            }
        }
    }

    /** The text is longer than allowed. */
    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
