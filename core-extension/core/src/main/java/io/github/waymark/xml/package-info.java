/**
 * XML as text: read with the offsets of its pieces, and written.
 *
 * <p>No parser of the JDK gives offsets, and each takes long to load. Knows nothing of what a file means. Start at {@link
 * io.github.waymark.xml.XmlScanner}.
 */
@NullMarked
package io.github.waymark.xml;

import org.jspecify.annotations.NullMarked;
