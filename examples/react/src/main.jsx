import { hydrateRoot } from 'react-dom/client';
import { Article } from './Article.jsx';

hydrateRoot(document.querySelector('#root'), <Article />);
