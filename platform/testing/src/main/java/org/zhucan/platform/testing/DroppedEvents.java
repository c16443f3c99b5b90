// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.zhucan.contracts.envelope.DomainEvent;

/** Finds calls that return an event which is thrown away at once. The compiler says nothing of them. */
final class DroppedEvents extends ClassVisitor {

    private final String className;
    private final List<String> found;

    private DroppedEvents(String className, List<String> found) {
        super(Opcodes.ASM9);
        this.className = className;
        this.found = found;
    }

    static List<String> in(Path folder) {
        var found = new ArrayList<String>();
        for (var file : ClassFiles.in(folder)) {
            file.accept(new DroppedEvents(file.getClassName(), found), ClassReader.SKIP_FRAMES);
        }
        return found;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9) {
            private String pending; // the call just made, if it gave an event

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean onInterface) {
                var returned = Type.getReturnType(type);
                boolean event = returned.getSort() == Type.OBJECT
                        && returned.getInternalName().startsWith("org/zhucan/")
                        && ClassFiles.isA(DomainEvent.class, returned.getInternalName());
                pending = event ? owner + "." + called : null;
            }

            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.POP && pending != null) {
                    found.add(className + "." + name + " drops the event of " + pending);
                }
                pending = null;
            }

            @Override
            public void visitVarInsn(int opcode, int variable) {
                pending = null;
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                pending = null;
            }
        };
    }
}
