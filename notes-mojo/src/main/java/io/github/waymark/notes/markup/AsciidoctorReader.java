package io.github.waymark.notes.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;

/**
 * Reads all of AsciiDoc by AsciidoctorJ, where the project has put it beside the plugin.
 *
 * <p>It isn't there by itself: its 30 jars weigh 36 MB, and it takes five CPU seconds before the first text.
 */
final class AsciidoctorReader {

    private static final Logger LOG = Logger.getLogger("asciidoctor");

    private final Asciidoctor asciidoctor;
    private final List<Reading.Remark> remarks = new ArrayList<>();

    private AsciidoctorReader(Asciidoctor asciidoctor) {
        this.asciidoctor = asciidoctor;
        // What it has to say becomes remarks.
        LOG.setUseParentHandlers(false);
        asciidoctor.registerLogHandler(this::log);
    }

    /** The one reader of this class loader, started when it is first asked for; empty without AsciidoctorJ. */
    static Optional<AsciidoctorReader> find() {
        return Holder.READER;
    }

    private static final class Holder {
        static final Optional<AsciidoctorReader> READER = start();

        private static Optional<AsciidoctorReader> start() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            ClassLoader own = AsciidoctorReader.class.getClassLoader();
            try {
                // JRuby looks for its own files by the thread's class loader.
                thread.setContextClassLoader(own);
                Class.forName("org.asciidoctor.Asciidoctor", false, own);
                return ServiceLoader.load(Asciidoctor.class, own).findFirst().map(AsciidoctorReader::new);
            } catch (ClassNotFoundException e) {
                return Optional.empty();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private void log(LogRecord record) {
        int line =
                record.getCursor() == null ? 1 : Math.max(1, record.getCursor().getLineNumber());
        remarks.add(new Reading.Remark(line - 1, "AsciidoctorJ says: " + record.getMessage(), "Correct the text."));
    }

    /** Empty when it makes something of the text that is no XHTML, as a passthrough may be. */
    synchronized Optional<Reading> read(String text) {
        remarks.clear();
        // Secure: no file is read and nothing is run, whatever the text says.
        Options options = Options.builder()
                .backend("xhtml5")
                .safe(SafeMode.SECURE)
                .standalone(false)
                .build();
        String xhtml = asciidoctor.convert(text, options);
        return XhtmlReader.read(xhtml).map(blocks -> new Reading(blocks, remarks));
    }
}
