package io.github.waymark.releases.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of the pages, which are part of the plugin.
 *
 * <p>What files of requests contain is escaped: templates with the extension {@code ftlh} escape each value for HTML. Templates have no
 * access to classes.
 */
final class SiteTemplates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    SiteTemplates() {
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
            configuration.getTemplate(template + ".ftlh").process(model, page);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString().replace("\r\n", "\n");
    }
}
