package io.github.waymark.maven.site;

import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/** A goal that writes its pages when the site of a module is made. */
public interface SiteReport extends MavenMultiPageReport {

    /** Called by older site plugins, which support only one page. */
    @Override
    @Deprecated
    @SuppressWarnings({"InlineMeSuggester", "NullAway"})
    default void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    @Override
    @Deprecated
    default String getOutputName() {
        return getOutputPath();
    }

    @Override
    default String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    default boolean isExternalReport() {
        return false;
    }

    @Override
    default boolean canGenerateReport() throws MavenReportException {
        return true;
    }
}
