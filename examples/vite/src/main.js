import { annotate } from 'sidelight';

const article = document.querySelector('article');
await annotate(article, { facts: '/facts.json', date: '2026-11-24' });
