// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.Money;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of an event's data, made from its record. Further fields are allowed: a type may grow. */
final class EventSchema {

    private static final String DIVISION = "^[1-9][0-9]{11}$";
    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    private static final String YUAN = "^-?(0|[1-9][0-9]*)\\.[0-9]{2}$";

    private static final SchemaGenerator GENERATOR = generator();

    private EventSchema() {}

    static String of(DomainEvent event) {
        var schema = GENERATOR.generateSchema(event.getClass());
        schema.put("$id", "urn:zhucan:event:" + event.type());
        schema.put("title", event.type());
        return schema.toPrettyString() + "\n";
    }

    /** Whether a component is always there; one that may be left out says so with {@link JsonInclude}. */
    static boolean required(Class<?> record, String component) {
        return Arrays.stream(record.getRecordComponents())
                .filter(part -> part.getName().equals(component))
                .noneMatch(part -> part.getAccessor().isAnnotationPresent(JsonInclude.class));
    }

    /** Whether the event always names a person, whose id is then its key. */
    static boolean alwaysOfAPerson(DomainEvent event) {
        var state = event.getClass().getRecordComponents()[0].getType();
        return required(state.isRecord() ? state : event.getClass(), "personId");
    }

    private static SchemaGenerator generator() {
        var rules = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        rules.forTypesInGeneral()
                .withCustomDefinitionProvider(EventSchema::valueType)
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(
                        scope -> emptyAsNull(Words.of(scope.getType().getErasedType())));
        rules.forFields()
                .withRequiredCheck(field -> required(field.getDeclaringType().getErasedType(), field.getName()))
                .withDescriptionResolver(
                        field -> emptyAsNull(Words.of(field.getDeclaringType().getErasedType(), field.getName())))
                .withStringPatternResolver(field -> isDivision(field) ? DIVISION : null)
                .withNumberInclusiveMinimumResolver(field -> isGrading(field) ? BigDecimal.ONE : null)
                .withNumberInclusiveMaximumResolver(field ->
                        isGrading(field) ? BigDecimal.valueOf(field.getName().equals("grade") ? 4 : 7) : null);
        return new SchemaGenerator(rules.build());
    }

    /** Values with a text form of their own. */
    private static CustomDefinition valueType(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() == Money.class) {
            return text(context, YUAN);
        }
        if (type.getErasedType() == YearMonth.class) {
            return text(context, MONTH);
        }
        return null;
    }

    private static CustomDefinition text(SchemaGenerationContext context, String pattern) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "string").put("pattern", pattern);
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.AttributeInclusion.NO);
    }

    private static boolean isDivision(FieldScope field) {
        return field.getName().toLowerCase(Locale.ROOT).endsWith("division");
    }

    private static boolean isGrading(FieldScope field) {
        return field.getName().equals("grade") || field.getName().equals("category");
    }

    private static String emptyAsNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
