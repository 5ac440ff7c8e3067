import { annotate } from 'sidelight';
import facts from './facts.json';

annotate(document.querySelector('article'), { facts, date: '2026-11-24' });
