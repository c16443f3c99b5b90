// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a resource method answers when it needs more than a body: a status, the version as {@code ETag}, a
 * {@code Location}. The view is made after the flush, so that it shows the version that is committed.
 *
 * @param <V> the view, which is what the caller sees as the body
 */
public final class Answer<V> {

    private final int status;
    private final Supplier<V> view;
    private final Supplier<String> entityTag; // null: none
    private final Supplier<String> location; // null: none
    private RenderedAnswer rendered; // null until rendered

    private Answer(int status, Supplier<V> view, Supplier<String> entityTag, Supplier<String> location) {
        this.status = status;
        this.view = view;
        this.entityTag = entityTag;
        this.location = location;
    }

    /** 200 with the entity's view and its version. */
    public static <E extends Versioned, V> Answer<V> of(E entity, Function<E, V> view) {
        return new Answer<>(200, () -> view.apply(entity), () -> tag(entity), null);
    }

    /**
     * 201 with the entity's view, its version, and where it is read from now on.
     *
     * @param collectionPath absolute path of the collection, such as {@code /api/v1/persons}
     */
    public static <E extends Versioned, V> Answer<V> created(E entity, Function<E, V> view, String collectionPath) {
        return new Answer<>(201, () -> view.apply(entity), () -> tag(entity), () -> collectionPath + "/" + entity.id());
    }

    /** 202: the work goes on, and can be followed at {@code location}. */
    public static <V> Answer<V> accepted(V view, String location) {
        return new Answer<>(202, () -> view, null, () -> location);
    }

    /** 200 with a view that has no version. */
    public static <V> Answer<V> plain(V view) {
        return new Answer<>(200, () -> view, null, null);
    }

    /** The body; the one public property, so that the API document can show the view in the wrapper's place. */
    public V getView() {
        return view.get();
    }

    int status() {
        return status;
    }

    String entityTag() {
        return entityTag == null ? null : entityTag.get();
    }

    String location() {
        return location == null ? null : location.get();
    }

    RenderedAnswer rendered() {
        return rendered;
    }

    Answer<V> renderedAs(RenderedAnswer bytes) {
        rendered = bytes;
        return this;
    }

    private static String tag(Versioned entity) {
        return "\"" + entity.version() + "\"";
    }
}
