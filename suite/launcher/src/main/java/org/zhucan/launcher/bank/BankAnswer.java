// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.bank;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Decides what the bank does with a file, and writes its answer. It returns a share of the accounts of a month's first
 * run, always the same ones for a seed; a reissue, whose accounts were corrected, it pays in full.
 */
class BankAnswer {

    private static final String[] RETURN_CODES = {"AC01", "AC04"}; // ISO 20022: incorrect, closed account
    private static final int THOUSAND = 1000;

    private final long seed;
    private final int returnedPerMille;

    BankAnswer(long seed, int returnedPerMille) {
        this.seed = seed;
        this.returnedPerMille = returnedPerMille;
    }

    /** The bytes of the result file. */
    byte[] to(PaymentFile file) {
        var paid = BigDecimal.ZERO.setScale(2);
        var returned = BigDecimal.ZERO.setScale(2);
        var lines = new StringBuilder();
        for (var transfer : file.transfers()) {
            if (returns(file.seq(), transfer.account())) {
                returned = returned.add(transfer.amount());
                lines.append("R,%s,RETURNED,%s\n".formatted(transfer.id(), code(transfer.account())));
            } else {
                paid = paid.add(transfer.amount());
                lines.append("R,%s,PAID,\n".formatted(transfer.id()));
            }
        }
        var head = "H,zhucan-result,1,%s,%d,%s,%s\n"
                .formatted(file.run(), file.transfers().size(), paid, returned);
        var body = head + lines;
        var seal = "S,%s\n".formatted(Sha256.of(body.getBytes(StandardCharsets.UTF_8)));
        return (body + seal).getBytes(StandardCharsets.UTF_8);
    }

    boolean returns(int seq, String account) {
        return seq == 1 && draw(account) % THOUSAND < returnedPerMille;
    }

    private String code(String account) {
        return RETURN_CODES[draw(account) % RETURN_CODES.length];
    }

    private int draw(String account) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((seed + "/" + account).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getInt() & Integer.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
