/**
 * Reads XML with the offsets of its tokens, and writes XML.
 *
 * <p>The parsers of the JDK report no offsets and are slow to load. Independent of the meaning of a file. Start at {@link
 * io.github.waymark.xml.XmlScanner}.
 */
@NullMarked
package io.github.waymark.xml;

import org.jspecify.annotations.NullMarked;
