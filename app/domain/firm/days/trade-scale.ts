import { type Industry, TRADES } from "../../industries";
import type { FirmSize } from "../../lending";
import type { RandomStream } from "../../random";
import type { Firm } from "../state";

/** House estimates: how many invoices and bills a firm of this size writes in a month, before its trade. */
const INVOICES: Readonly<Record<FirmSize, number>> = { micro: 13, small: 22, medium: 40 };
const BILLS: Readonly<Record<FirmSize, number>> = { micro: 8, small: 13, medium: 24 };
const INVOICE_RANGE = [6, 60] as const;

export const usualInvoices = ({ size, industry }: Firm, random: RandomStream): number =>
  INVOICES[size] * TRADES[industry.id].invoices * random.lognormal(1, 0.12);

export const usualBills = ({ size }: Firm, random: RandomStream): number => BILLS[size] * random.lognormal(1, 0.15);

export const invoicesInMonth = (usual: number, activity: number): number =>
  Math.max(INVOICE_RANGE[0], Math.min(INVOICE_RANGE[1], Math.round(usual * Math.sqrt(Math.max(0, activity)))));

/** Trades that guests or shoppers pay by phone: the payment app settles with them every day. */
export const paidByPhone = ({ walletShare }: Industry): boolean => walletShare >= 0.25;
