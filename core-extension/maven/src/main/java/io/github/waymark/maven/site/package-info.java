/**
 * Reports in the Maven site: what all of them answer, and the parts of their pages.
 *
 * <p>Independent of what a report shows. Start at {@link io.github.waymark.maven.site.SiteReport}.
 */
@NullMarked
package io.github.waymark.maven.site;

import org.jspecify.annotations.NullMarked;
