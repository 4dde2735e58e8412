/**
 * Pages about the releases of all deliverables, by series, team and type.
 *
 * <p>The only package of this plugin that uses FreeMarker. Independent of Maven and git. Start at {@link
 * io.github.waymark.releases.site.ReleaseSite}.
 */
@NullMarked
package io.github.waymark.releases.site;

import org.jspecify.annotations.NullMarked;
