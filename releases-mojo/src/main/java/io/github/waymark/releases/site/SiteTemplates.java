package io.github.waymark.releases.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.waymark.markup.markdown.MarkdownWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of the pages, which are part of the plugin.
 *
 * <p>What files of requests contain is escaped: templates with the extension {@code ftlh} escape each value for HTML, and those for Markdown
 * get escaped values. Templates have no access to classes.
 */
final class SiteTemplates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    private final SiteFormat format;

    SiteTemplates(SiteFormat format) {
        this.format = format;
        configuration.setTemplateLoader(new ClassTemplateLoader(SiteTemplates.class, "templates"));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setRecognizeStandardFileExtensions(true);
    }

    /** Renders a page with a template. */
    String render(String template, Map<String, Object> model) {
        StringWriter page = new StringWriter();
        try {
            configuration
                    .getTemplate(format.template(template))
                    .process(format == SiteFormat.HTML ? model : escaped(model), page);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = page.toString().replace("\r\n", "\n");
        return format == SiteFormat.HTML ? text : text.strip().replaceAll("\n{3,}", "\n\n") + "\n";
    }

    /** The values of a model with all texts escaped for Markdown. */
    private static Object escaped(Object value) {
        if (value instanceof String text) {
            return new MarkdownWriter().escaped(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SiteTemplates::escaped).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> escaped = new HashMap<>();
            map.forEach((key, each) -> escaped.put(key, escaped(each)));
            return escaped;
        }
        return value;
    }
}
