package io.github.waymark.notes.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.waymark.notes.config.Config;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages with templates. Each format has a folder with {@code page.ftl} and the blocks that it includes. A file with the same
 * name in one of the project's folders or, otherwise, in {@code release-notes-templates} on the class path replaces the built-in one.
 *
 * <p>Templates are untrusted: they access only maps, lists and texts, can't create objects or access classes, and can include only
 * templates. What they may take is limited, see {@link BoundedRendering}.
 */
public final class Templates {

    private final Configuration configuration;
    private final BoundedRendering.Limits limits;

    /**
     * Creates the templates of a project.
     *
     * @param folders folders to search, in this order; they need not exist
     * @param parent a class loader with jars that contain templates, for example jars that a corporate parent adds to the plugin
     */
    public Templates(List<Path> folders, ClassLoader parent) {
        this(folders, parent, BoundedRendering.LIMITS);
    }

    Templates(List<Path> folders, ClassLoader parent, BoundedRendering.Limits limits) {
        this.limits = limits;
        configuration = new Interruptible();
        configuration.setTemplateLoader(loader(folders, parent));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    private static TemplateLoader loader(List<Path> folders, ClassLoader parent) {
        List<TemplateLoader> loaders = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try {
                    // It rejects symbolic links to files outside of its folder.
                    loaders.add(new FileTemplateLoader(folder.toFile()));
                } catch (IOException e) {
                    throw new ProblemException(
                            new Problem(
                                    "The folder of templates can't be read.",
                                    folder.toString(),
                                    String.valueOf(e),
                                    "Give the user that runs Maven read permission."),
                            e);
                }
            }
        }
        loaders.add(new ClassTemplateLoader(parent, "release-notes-templates"));
        loaders.add(new ClassTemplateLoader(Templates.class, "templates"));
        return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
    }

    /** Renders a report in a format that has templates. */
    public String render(NotesReport report, Config config, NotesFormat format) {
        return render(new PageModel(report, config, format).page(), format.folder());
    }

    /** Renders a page with the templates of a folder. */
    String render(Map<String, Object> page, String folder) {
        try {
            Template template = configuration.getTemplate(folder + "/page.ftl");
            return new BoundedRendering(template, Map.of("page", page), limits)
                    .text()
                    .replace("\r\n", "\n");
        } catch (ParseException e) {
            throw malformed(e);
        } catch (SecurityException e) {
            // Thrown for a symbolic link to a file outside of the folder of templates.
            throw failed(folder + "/page.ftl", 0, 0, String.valueOf(e.getMessage()), e);
        } catch (TemplateException e) {
            if (e.getCause() instanceof ParseException included) {
                throw malformed(included);
            }
            throw failed(
                    String.valueOf(e.getTemplateSourceName()),
                    e.getLineNumber() == null ? 0 : e.getLineNumber(),
                    e.getColumnNumber() == null ? 0 : e.getColumnNumber(),
                    e.getMessageWithoutStackTop(),
                    e);
        } catch (IOException e) {
            throw failed(folder + "/page.ftl", 0, 0, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException malformed(ParseException e) {
        return failed(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
    }

    private static ProblemException failed(String name, int line, int column, String reason, Exception cause) {
        String place = line == 0 ? name : name + ":" + line + ":" + column;
        return new ProblemException(
                new Problem(
                        "The template can't be rendered: "
                                + reason.lines().findFirst().orElse(""),
                        "template " + place,
                        "Nothing was written, because the page would be incomplete.",
                        "Correct the template, or remove it to use the built-in one."),
                cause);
    }

    /** Loads templates whose loops end when their thread is interrupted. */
    private static final class Interruptible extends Configuration {

        private final Set<Template> prepared = Collections.newSetFromMap(new IdentityHashMap<>());

        Interruptible() {
            super(VERSION_2_3_34);
        }

        /** All other methods, and includes, call this one. */
        @Override
        public Template getTemplate(
                String name,
                @Nullable Locale locale,
                @Nullable Object lookup,
                @Nullable String encoding,
                boolean parse,
                boolean ignoreMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
            synchronized (prepared) {
                if (template != null && prepared.add(template)) {
                    _CoreAPI.addThreadInterruptedChecks(template);
                }
            }
            return template;
        }
    }
}
